// The hours as they are being typed, computed in the browser by the same rules as on the server, with the way they come about.
import type { AssessResult } from '@xueshi/policy';
import { type ReactNode, useState } from 'react';
import { Basis, basisOf } from '#claim-view';
import { HoursText } from '#ui/data';
import { Button, Card } from '#ui/layout';
import css from './wizard.module.css';
import { useWords } from './words.ts';

const MOST_SHOWN = 3;

/** On a phone the hours stay in sight while the form is filled in. */
export function HoursBar({ result }: { result: AssessResult }) {
  const say = useWords();
  if (!result.ok) return null;
  return (
    <p className={css.hoursBar} aria-hidden="true">
      {say('liveTitle')}
      <HoursText hours={result.assessment.centihours / 100} />
    </p>
  );
}

export function LiveHours({ result, begun }: { result: AssessResult; begun: boolean }) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  if (!result.ok) return <Waiting errors={begun ? result.problem.errors.map(({ message }) => message) : []} />;
  const basis = basisOf(result.assessment);
  return (
    <Card title={say('liveTitle')} extra={<Figure hours={basis.hours} />}>
      {open ? <Basis assessment={basis} /> : <Short lines={basis.explanation} none={basis.hours === 0} />}
      {!open && (
        <Button variant="quiet" aria-expanded={false} onClick={() => setOpen(true)}>
          {say('liveBasis')}
        </Button>
      )}
    </Card>
  );
}

function Figure({ hours }: { hours: number }): ReactNode {
  return (
    <span role="status" className={css.figure}>
      <HoursText hours={hours} />
    </span>
  );
}

function Short({ lines, none }: { lines: readonly string[]; none: boolean }) {
  const say = useWords();
  return (
    <div className={css.short}>
      {none && <p className={css.none}>{say('noHours')}</p>}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

function Waiting({ errors }: { errors: readonly string[] }) {
  const say = useWords();
  return (
    <Card title={say('liveTitle')}>
      {errors.length === 0 ? (
        <p className={css.muted}>{say('liveWaiting')}</p>
      ) : (
        <div className={css.short}>
          <p className={css.muted}>{say('liveMissing')}</p>
          <ul className={css.bullets}>
            {errors.slice(0, MOST_SHOWN).map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
          {errors.length > MOST_SHOWN && <p className={css.muted}>{say('liveMore', { count: errors.length })}</p>}
        </div>
      )}
    </Card>
  );
}
