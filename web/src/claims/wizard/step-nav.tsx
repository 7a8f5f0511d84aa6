// The four steps of an application: where one is, what is done. Every step of a draft can be opened at any time.
import { Link } from '@tanstack/react-router';
import { Icon } from '#ui/icons';
import { type Progress, STEPS, type Step } from './completeness.ts';
import css from './wizard.module.css';
import { useWords } from './words.ts';

type Props = { step: Step; progress: Progress; claimId: string };

export function StepNav({ step, progress, claimId }: Props) {
  const say = useWords();
  return (
    <nav aria-label={say('steps')}>
      <ol className={css.steps}>
        {STEPS.map((one, index) => {
          const done = progress[one] === 'done' && one !== step;
          return (
            <li key={one} className={css.item} data-done={done}>
              <Link
                to="/claims/$claimId/edit"
                params={{ claimId }}
                search={{ step: one }}
                className={css.link}
                aria-current={one === step ? 'step' : undefined}
              >
                <span className={css.mark} aria-hidden="true">
                  {done ? <Icon name="check" size="1.1em" /> : index + 1}
                </span>
                <span className={css.name}>{say(`step-${one}`)}</span>
                {done && <span className="unseen">（{say('done')}）</span>}
              </Link>
            </li>
          );
        })}
      </ol>
      <p className={css.phone}>
        {say('stepOf', { number: STEPS.indexOf(step) + 1, all: STEPS.length })} · <b>{say(`step-${step}`)}</b>
      </p>
    </nav>
  );
}
