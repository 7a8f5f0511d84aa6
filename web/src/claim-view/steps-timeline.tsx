// What happened to a claim, step by step: who, when, why. The last step first stands at the foot, as in a file.
import { Icon, type IconName } from '#ui/icons';
import { hoursText, timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import type { ClaimView } from './claim-state.tsx';
import css from './steps-timeline.module.css';
import { useWords } from './words.ts';

type Step = ClaimView['steps'][number];

const ICONS: Partial<Record<Step['to'], IconName>> = {
  recognised: 'check',
  appeal_granted: 'check',
  refused: 'close',
  appeal_dismissed: 'close',
  returned: 'back',
  withdrawn: 'back',
  submitted: 'upload',
  appealed: 'scales',
  draft: 'pen',
};

export function StepsTimeline({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className={css.steps}>
      {steps.map((step) => (
        <OneStep key={step.stepNo} step={step} />
      ))}
    </ol>
  );
}

function OneStep({ step }: { step: Step }) {
  const say = useWords();
  const { language } = usePreferences();
  return (
    <li className={css.step} data-tone={toneOf(step.to)}>
      <span className={css.mark} aria-hidden="true">
        <Icon name={ICONS[step.to] ?? 'check'} size="0.95em" />
      </span>
      <div className={css.words}>
        <p className={css.label}>{step.label}</p>
        <p className={css.who}>
          <time dateTime={step.at}>{timeText(step.at, language)}</time>
          <span>{whoOf(step)}</span>
        </p>
        {step.hours !== null && (
          <p className={css.hours}>{say(step.to === 'submitted' ? 'askedHours' : 'stepHours', { hours: hoursText(step.hours) })}</p>
        )}
        {step.reasons.length > 0 && (
          <ul className={css.reasons} aria-label={say('reasons')}>
            {step.reasons.map(({ code, label }) => (
              <li key={code}>{label}</li>
            ))}
          </ul>
        )}
        {step.text && <p className={css.text}>{step.text}</p>}
      </div>
    </li>
  );
}

/** The name may already begin with the organisation. */
function whoOf({ by, org }: Step): string {
  return org && !by.startsWith(org) ? `${org} · ${by}` : by;
}

function toneOf(to: Step['to']): 'good' | 'bad' | 'attention' | 'plain' {
  if (to === 'recognised' || to === 'appeal_granted') return 'good';
  if (to === 'refused' || to === 'appeal_dismissed') return 'bad';
  return to === 'returned' ? 'attention' : 'plain';
}
