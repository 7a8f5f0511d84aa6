// The verdict of a year, what is missing with the article that asks for it, and the shortest ways to make it up.
import { formatHours, type Plan, type RuleDocument, type Standing, shortestWays } from '@xueshi/policy';
import { Citations, Explanation, ReadingsUsed, StandingRings, VerdictTag } from '#rules';
import { Card } from '#ui/layout';
import css from './result.module.css';
import { useWords } from './words.ts';

export function YearResult({ standing, documents }: { standing: Standing; documents: readonly RuleDocument[] }) {
  const say = useWords();
  return (
    <>
      <Card title={say('verdictOf', { year: standing.year })} extra={<VerdictTag verdict={standing.verdict} />}>
        <div className={css.ringsBox}>
          <StandingRings standing={standing} />
        </div>
        <div className={css.because} role="status">
          {standing.shortfalls.length > 0 && (
            <ul className={css.shortfalls} lang="zh-CN">
              {standing.shortfalls.map((shortfall) => (
                <li key={shortfall.of}>{shortfall.text}</li>
              ))}
            </ul>
          )}
        </div>
      </Card>
      <Plans plans={shortestWays(standing, { documents })} />
      <Card>
        <div className={css.because}>
          <Explanation steps={standing.explanation} />
          <Citations citations={standing.citations} />
          <ReadingsUsed ids={standing.readings} />
          <p className={css.caution}>{say('yearCaution')}</p>
        </div>
      </Card>
    </>
  );
}

const FIRST_PLANS = 4;

function Plans({ plans }: { plans: readonly Plan[] }) {
  const say = useWords();
  if (plans.length === 0) return null;
  return (
    <Card title={say('plans')}>
      <PlanList plans={plans.slice(0, FIRST_PLANS)} />
      {plans.length > FIRST_PLANS && (
        <details className={css.more}>
          <summary>{say('morePlans', { count: plans.length - FIRST_PLANS })}</summary>
          <PlanList plans={plans.slice(FIRST_PLANS)} />
        </details>
      )}
    </Card>
  );
}

function PlanList({ plans }: { plans: readonly Plan[] }) {
  const say = useWords();
  return (
    <ul className={css.plans} lang="zh-CN">
      {plans.map((plan) => (
        <li key={plan.title} className={css.plan}>
          {plan.steps.length > 1 && <h3>{plan.title}</h3>}
          <ol>
            {plan.steps.map((step) => (
              <li key={step.text}>
                <span>
                  {step.text}
                  <small>{step.article}</small>
                </span>
                <b>{say('plus', { hours: formatHours(step.centihours) })}</b>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ul>
  );
}
