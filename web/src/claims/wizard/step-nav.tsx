// The four steps of an application: where one is, what is done. Every step of a draft can be opened at any time.
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Icon } from '#ui/icons';
import { type Progress, STEPS, type Step } from './completeness.ts';
import css from './wizard.module.css';
import { useWords } from './words.ts';

type Props = {
  step: Step;
  progress: Progress;
  claimId: string;
  /** A field leads the focus to itself. */
  fieldLeads: boolean;
};

export function StepNav({ step, progress, claimId, fieldLeads }: Props) {
  const say = useWords();
  const nav = useFocusOnStep(step, fieldLeads);
  return (
    <nav ref={nav} className={css.nav} tabIndex={-1} aria-label={say('steps')}>
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

/** A new step begins at its head, for the keyboard too; the first one leaves the focus where the page put it. */
function useFocusOnStep(step: Step, fieldLeads: boolean) {
  const nav = useRef<HTMLElement>(null);
  const seen = useRef(step);
  useEffect(() => {
    if (seen.current !== step && !fieldLeads) nav.current?.focus({ preventScroll: true });
    seen.current = step;
  }, [step, fieldLeads]);
  return nav;
}
