// The year as rings, with its verdict, and how that verdict comes about.
import type { Reply } from '#api';
import { Citations, Explanation, ReadingsUsed, ringsOf, StandingRings, VerdictTag } from '#rules';
import { Card } from '#ui/layout';
import css from './standing.module.css';
import { useWords } from './words.ts';

export function YearCard({ view }: { view: Reply<'getMyStanding'> }) {
  const say = useWords();
  return (
    <Card title={say('rings')} extra={<VerdictTag verdict={view.verdict} />}>
      <div className={css.rings}>
        <StandingRings standing={ringsOf(view)} />
      </div>
      <details className={css.why}>
        <summary>{say('why')}</summary>
        <div className={css.because}>
          <Explanation steps={view.explanation} />
          <Citations citations={view.citations} />
          <ReadingsUsed ids={view.readings} />
        </div>
      </details>
    </Card>
  );
}
