// 算例 of a document: facts, the hours worked out by hand, and how the program comes to them, computed here and now.
import { type CaseResult, type GoldenCase, goldenCases, type RuleDocument, sectorFields, toHours } from '@xueshi/policy';
import { FactsList } from '#claim-view';
import { HoursText, StatusTag } from '#ui/data';
import { Card } from '#ui/layout';
import css from './published.module.css';
import { useWords } from './words.ts';

export function DocumentCases({ document, all }: { document: RuleDocument; all: readonly RuleDocument[] }) {
  const say = useWords();
  const results = goldenCases(document, all);
  if (results.length === 0) return null;
  return (
    <Card title={say('cases')}>
      <div className={css.cases}>
        {document.cases.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the cases of a filed document keep their order.
          <Case key={index} document={document} example={one} result={results[index]} />
        ))}
      </div>
    </Card>
  );
}

type Props = { document: RuleDocument; example: GoldenCase; result: CaseResult | undefined };

function Case({ document, example, result }: Props) {
  const say = useWords();
  const rule = document.rules.find((one) => one.id === example.facts['rule']);
  const own = example.way === '8-10' && rule ? { fields: sectorFields(rule) } : {};
  return (
    <section className={css.case}>
      <h3 className={css.caseHead}>
        <span lang="zh-CN">{example.title}</span>
        <HoursText hours={toHours(example.centihours)} />
        {result && <StatusTag tone={result.holds ? 'success' : 'error'}>{say(result.holds ? 'caseHolds' : 'caseFails')}</StatusTag>}
      </h3>
      <div lang="zh-CN">
        <FactsList way={example.way} facts={example.facts} {...own} />
      </div>
      {result && (
        <ol className={css.steps} lang="zh-CN">
          {[...result.explanation, result.message].map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
    </section>
  );
}
