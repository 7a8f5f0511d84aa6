// What a person should look at before deciding: duplicates, clashes, ceilings. The program shows, the reviewer decides.
import { Link } from '@tanstack/react-router';
import { StatusTag } from '#ui/data';
import { Icon } from '#ui/icons';
import { dayText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import type { ClaimView } from './claim-state.tsx';
import css from './parts.module.css';
import { useWords } from './words.ts';

type Finding = ClaimView['findings'][number];

/** `claimTo`: the page on which a related claim is seen, e.g. `/review/$claimId`. */
export function Findings({ findings, claimTo }: { findings: readonly Finding[]; claimTo: string }) {
  const say = useWords();
  const { language } = usePreferences();
  if (findings.length === 0) {
    return (
      <p className={css.none}>
        <Icon name="done" />
        {say('noFindings')}
      </p>
    );
  }
  return (
    <ul className={css.findings}>
      {findings.map((finding) => (
        <li key={`${finding.kind} ${finding.text}`} className={css.finding} data-blocks={finding.blocks}>
          <Icon name="alert" />
          <div className={css.words}>
            <p>{finding.text}</p>
            {finding.days.length > 0 && <p className={css.small}>{finding.days.map((day) => dayText(day, language)).join('、')}</p>}
            <p className={css.foot}>
              {finding.blocks && <StatusTag tone="error">{say('blocks')}</StatusTag>}
              {finding.reading !== null && <span className={css.small}>{say('reading', { id: finding.reading })}</span>}
              {finding.claimId && (
                <Link to={claimTo} params={{ claimId: finding.claimId } as never}>
                  {say('seeClaim')}
                </Link>
              )}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
