// What one rule makes the program compute: every figure beside the words it stands on, and what must be shown.
import { formatHours, labelledFigures, type Rule } from '@xueshi/policy';
import css from './document.module.css';
import { useWords } from './words.ts';

export function RuleFigures({ rule }: { rule: Rule }) {
  const say = useWords();
  const { yearlyCap, evidence } = rule;
  const figures = labelledFigures(rule.formula);
  return (
    <div className={css.figures} lang="zh-CN">
      <ul>
        {figures.map(({ key, label, centihours, quote }, index) => (
          <li key={key}>
            {centihours === undefined ? label : say('hours', { label, hours: formatHours(centihours) })}
            {/* Figures that stand on the same words show them once, under the last. */}
            {quote !== figures[index + 1]?.quote && <q>{quote}</q>}
          </li>
        ))}
        {yearlyCap && (
          <li>
            {say('cap', { hours: formatHours(yearlyCap.centihours) })}
            <q>{yearlyCap.quote}</q>
          </li>
        )}
      </ul>
      {evidence.length > 0 && <p>{say('evidence', { list: evidence.map((one) => one.label).join('、') })}</p>}
    </div>
  );
}
