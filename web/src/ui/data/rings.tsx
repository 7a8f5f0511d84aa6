// Progress as rings, and the same as words and bars beside them: the rings are for the glance, the words carry the figures.
import type { CSSProperties, ReactNode } from 'react';
import css from './rings.module.css';
import { ringShapes, SIZE, STROKE } from './rings-geometry.ts';

/** `share` 0…1 of what is asked; `figure` e.g. "60 / 60"; `note` e.g. "还差 6" or a tag. */
export type Ring = { key: string; label: string; share: number; figure: string; note?: ReactNode };

type Props = {
  rings: readonly Ring[];
  centre: { figure: string; caption: string };
  /** The whole in one sentence, for those who do not see the picture. */
  summary: string;
};

const MOST_RINGS = 4;

export function Rings({ rings, centre, summary }: Props) {
  const drawn = rings.slice(0, MOST_RINGS);
  return (
    <div className={css.rings}>
      <div className={css.picture}>
        <RingsPicture shares={drawn.map((ring) => ring.share)} summary={summary} />
        <p className={css.centre} aria-hidden="true">
          <b>{centre.figure}</b>
          <span>{centre.caption}</span>
        </p>
      </div>
      <ul className={css.legend}>
        {drawn.map((ring, index) => (
          <li key={ring.key} style={{ '--ring': `var(--ring-${index + 1})` } as CSSProperties}>
            <div className={css.line}>
              <span className={css.dot} aria-hidden="true" />
              <span className={css.label}>{ring.label}</span>
              {ring.note && <span className={css.note}>{ring.note}</span>}
              <span className={css.figure}>{ring.figure}</span>
            </div>
            <div className={css.bar} aria-hidden="true">
              <span style={{ width: `${Math.max(0, Math.min(1, ring.share)) * 100}%` }} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function RingsPicture({ shares, summary }: { shares: readonly number[]; summary: string }) {
  return (
    <svg viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={summary} fill="none" strokeWidth={STROKE}>
      {ringShapes(shares).map(({ radius, circumference, dash }, index) => (
        <g key={radius} transform={`rotate(-90 ${SIZE / 2} ${SIZE / 2})`}>
          <circle cx={SIZE / 2} cy={SIZE / 2} r={radius} stroke="var(--track)" />
          {dash > 0 && (
            <circle
              className={css.arc}
              cx={SIZE / 2}
              cy={SIZE / 2}
              r={radius}
              stroke={`var(--ring-${index + 1})`}
              strokeLinecap={dash < circumference ? 'round' : 'butt'}
              strokeDasharray={`${dash} ${circumference}`}
            />
          )}
        </g>
      ))}
    </svg>
  );
}
