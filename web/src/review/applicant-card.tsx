// Who applies: what the reviewer needs for 对口 and jurisdiction, the number masked.
import { Link } from '@tanstack/react-router';
import type { Reply } from '#api';
import { Card } from '#ui/layout';
import css from './review.module.css';
import { useWords } from './words.ts';

type Person = NonNullable<Reply<'getClaim'>['person']>;

export function ApplicantCard({ person }: { person: Person }) {
  const say = useWords();
  const rows = [
    ['name', person.name],
    ['idNumber', person.idNumber],
    ['employer', person.employer],
    ['jobTitle', person.title],
    ['series', person.series],
    ['sector', person.sector],
    ['division', person.division],
  ] as const;
  return (
    <Card title={say('applicant')}>
      <dl className={css.applicant}>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{say(label)}</dt>
            <dd>{value ?? say('none')}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Link to="/people/$personId/record" params={{ personId: person.personId }} search={{}}>
          {say('record')}
        </Link>
      </p>
    </Card>
  );
}
