// One item of 第八条: the rule that held that day, figure by figure; and an example computed for that day.
import { Link } from '@tanstack/react-router';
import { CITY_DOCUMENT, isBeforeEdition, toHours, type WayInfo } from '@xueshi/policy';
import { useLabels } from '#facts';
import { RuleFigures } from '#rules';
import { HoursText } from '#ui/data';
import { Icon } from '#ui/icons';
import { DocumentsOfDay } from './documents-practice.tsx';
import { assessExample, type ExampleWay, hasExample } from './examples.ts';
import { generalRule, type Held } from './held.ts';
import css from './practice.module.css';
import { useWords } from './words.ts';

export function WayRule({ way, held }: { way: WayInfo; held: Held }) {
  const say = useWords();
  const label = useLabels();
  return (
    <div className={css.part}>
      <h3>
        {way.number}
        {label(way.title)}
      </h3>
      {isBeforeEdition(held.on) ? <p className={css.muted}>{say('notComputed')}</p> : <InForce way={way} held={held} />}
    </div>
  );
}

export function WayExample({ way, held }: { way: WayInfo; held: Held }) {
  const say = useWords();
  const label = useLabels();
  return (
    <>
      {hasExample(way.id) && <Worked way={way.id} held={held} />}
      <Link to="/calculator" search={{ way: way.id }} className={css.link}>
        <span>
          {say('tryIt')}
          <span className="unseen">：{label(way.title)}</span>
        </span>
        <Icon name="right" size="0.9em" />
      </Link>
    </>
  );
}

function InForce({ way, held }: { way: WayInfo; held: Held }) {
  if (!hasExample(way.id)) return <DocumentsOfDay held={held} layers={['sector']} />;
  const answer = generalRule(way.id, held);
  if (!answer.ok) {
    return (
      <p className={css.muted} lang="zh-CN">
        {answer.problem.detail}
      </p>
    );
  }
  const { document, rule } = answer;
  return (
    <>
      {document !== CITY_DOCUMENT && (
        <p lang="zh-CN">
          <Link to="/rules/$documentId" params={{ documentId: document.id }}>
            《{document.title}》
          </Link>
          {document.number} {rule.article}
        </p>
      )}
      <RuleFigures rule={rule} />
    </>
  );
}

function Worked({ way, held }: { way: ExampleWay; held: Held }) {
  const say = useWords();
  const result = assessExample(way, held);
  if (!result.ok) return null;
  const { centihours, explanation } = result.assessment;
  return (
    <div className={css.example}>
      <p className={css.exampleHead}>
        <span>{say('example', { what: say(way) })}</span>
        <HoursText hours={toHours(centihours)} />
      </p>
      <ol className={css.steps} lang="zh-CN">
        {explanation.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}
