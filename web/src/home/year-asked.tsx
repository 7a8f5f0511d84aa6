// What a year asks for (第六条), drawn as one bar: the figures are the rules' own.
import { Link } from '@tanstack/react-router';
import { formatHours, judgeYear } from '@xueshi/policy';
import type { CSSProperties } from 'react';
import { articleAnchor, useFiledRules } from '#rules';
import { useMe } from '#session';
import { todayInBeijing } from '#ui/text';
import css from './hero.module.css';
import { useWords } from './words.ts';

export function YearAsked() {
  const say = useWords();
  const today = todayInBeijing();
  const { notices, readings } = useFiledRules().rules;
  const sector = useMe()?.person?.sector.code ?? null;
  const judged = judgeYear({ year: Number(today.slice(0, 4)), sector, asOf: today, notices, readings });
  if (!judged.ok) return null;
  const { total, professional, public: publicSubjects } = judged.standing.required;
  const rest = total.value - professional.value - publicSubjects.value;
  const parts = [
    {
      key: 'professional',
      centihours: professional.value,
      label: say('professional'),
      text: say('atLeast', { hours: formatHours(professional.value) }),
    },
    {
      key: 'public',
      centihours: publicSubjects.value,
      label: say('public'),
      text: say('atLeast', { hours: formatHours(publicSubjects.value) }),
    },
    { key: 'any', centihours: rest, label: say('any'), text: say('hours', { hours: formatHours(rest) }) },
  ].filter(({ centihours }) => centihours > 0);
  const { article, quote } = total.citation;
  return (
    <section className={css.asked} aria-labelledby="asked">
      <h2 id="asked" className={css.askedTitle}>
        {say('askedTitle')}
      </h2>
      <p className={css.askedTotal}>
        <b>{formatHours(total.value)}</b> {say('hoursUnit')}
      </p>
      <div className={css.askedBar} aria-hidden="true">
        {parts.map(({ key, centihours }, index) => (
          <span key={key} style={{ flexGrow: centihours, '--ring': `var(--ring-${index + 1})` } as CSSProperties} />
        ))}
      </div>
      <ul className={css.askedParts}>
        {parts.map(({ key, label, text }, index) => (
          <li key={key}>
            <span className={css.dot} style={{ '--ring': `var(--ring-${index + 1})` } as CSSProperties} aria-hidden="true" />
            {label}
            <b>{text}</b>
          </li>
        ))}
      </ul>
      <p className={css.askedQuote}>
        <span lang="zh-CN">{quote}</span>{' '}
        <Link to="/policy" hash={articleAnchor(article) ?? ''}>
          {article}
        </Link>
      </p>
    </section>
  );
}
