// The shortest ways to make up what is missing; a step that can be applied for leads straight to its application.
import { Link } from '@tanstack/react-router';
import type { Reply } from '#api';
import { useLabels } from '#facts';
import { Icon } from '#ui/icons';
import { buttonClass, Card } from '#ui/layout';
import { hoursText, todayInBeijing } from '#ui/text';
import css from './plans.module.css';
import { shortageOf } from './shortage.ts';
import { useWords } from './words.ts';

type View = Reply<'getMyStanding'>;
type Plan = View['plans'][number];
type Step = Plan['steps'][number];

export function PlansCard({ view }: { view: View }) {
  const say = useWords();
  const shortage = shortageOf(view, todayInBeijing());
  const [best, ...others] = view.plans;
  if (shortage.kind === 'closed') return <Card title={say('plans')}>{say('plansClosed')}</Card>;
  if (!best || shortage.kind === 'done' || shortage.kind === 'none') {
    return (
      <Card title={say('plans')}>
        <p>{say('plansNone')}</p>
      </Card>
    );
  }
  return (
    <Card title={say('plans')}>
      <OnePlan plan={best} />
      {others.length > 0 && (
        <details className={css.others}>
          <summary>{say('otherPlans', { count: others.length })}</summary>
          {others.map((plan) => (
            <OnePlan key={plan.title} plan={plan} titled />
          ))}
        </details>
      )}
    </Card>
  );
}

function OnePlan({ plan, titled = false }: { plan: Plan; titled?: boolean }) {
  return (
    <div className={css.plan}>
      {titled && <h3 lang="zh-CN">{plan.title}</h3>}
      <ol className={css.steps}>
        {plan.steps.map((step) => (
          <StepRow key={`${step.by} ${step.text}`} step={step} />
        ))}
      </ol>
    </div>
  );
}

function StepRow({ step }: { step: Step }) {
  const say = useWords();
  const label = useLabels();
  const claimable = step.by.startsWith('8-');
  return (
    <li className={css.step}>
      <Icon name={claimable ? 'apply' : step.by === 'public-exam' ? 'pen' : 'book'} size="1.5rem" />
      <div className={css.words}>
        <p className={css.title}>{label(step.title)}</p>
        <p className={css.small}>{step.text}</p>
        {!claimable && step.by !== 'public-course' && <p className={css.small}>{say('elsewhere')}</p>}
      </div>
      {claimable ? (
        <Link
          to="/claims/new"
          search={{ way: step.by }}
          className={buttonClass('primary')}
          aria-label={say('applyFor', { title: label(step.title) })}
        >
          {say('apply')}
        </Link>
      ) : step.by === 'public-course' ? (
        <Link to="/courses" search={{ subject: 'general_public' }} className={buttonClass('primary')}>
          {say('chooseCourse')}
        </Link>
      ) : (
        <span className={css.hours}>{say('stepHours', { hours: hoursText(step.hours) })}</span>
      )}
    </li>
  );
}
