// What one rule makes the program compute: every figure beside the words it stands on, and what must be shown.
import { formatHours, labelledFigures, type Rule } from '@xueshi/policy';
import css from './document.module.css';
import { useWords } from './words.ts';

export function RuleFigures({ rule }: { rule: Rule }) {
  const say = useWords();
  const { yearlyCap, evidence } = rule;
  return (
    <div className={css.figures} lang="zh-CN">
      <ul>
        {labelledFigures(rule.formula).map(({ key, label, centihours, quote }) => (
          <li key={key}>
            {centihours === undefined ? label : say('hours', { label, hours: formatHours(centihours) })}
            <q>{quote}</q>
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
