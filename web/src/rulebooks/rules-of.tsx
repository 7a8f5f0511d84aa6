// Articles on one side, what they make the program compute on the other: every figure beside its words.
import { type ArticleText, documentFromJson, type Formula, figuresOf, formatHours, type Rule } from '@xueshi/policy';
import type { ReactNode } from 'react';
import { Card, Notice } from '#ui/layout';
import css from './rulebooks.module.css';
import { useWords } from './words.ts';

type Props = {
  document: Record<string, unknown>;
  /** What stands under an article or a rule, by its path in the document. */
  under?: (path: string) => ReactNode;
};

export function RulesOf({ document, under = () => null }: Props) {
  const say = useWords();
  const read = documentFromJson(document);
  if (!read.ok) return <Notice tone="warning" title={say('unread')} />;
  const { articles, rules } = read.document;
  return (
    <div className={css.articles}>
      {articles.map((article, index) => (
        <Article
          key={article.name}
          article={article}
          rules={rules.flatMap((rule, at) => (rule.article.startsWith(article.name) ? [{ rule, path: `rules[${at}]` }] : []))}
          path={`articles[${index}]`}
          under={under}
        />
      ))}
    </div>
  );
}

type ArticleProps = {
  article: ArticleText;
  rules: readonly { rule: Rule; path: string }[];
  path: string;
  under: (path: string) => ReactNode;
};

function Article({ article, rules, path, under }: ArticleProps) {
  const say = useWords();
  return (
    <Card id={article.name} title={<span lang="zh-CN">{article.name}</span>}>
      <div className={css.beside}>
        <div>
          <p className={css.text} lang="zh-CN">
            {article.text}
          </p>
          {under(path)}
        </div>
        <div>
          {rules.length === 0 && <p className={css.muted}>{say('noRules')}</p>}
          {rules.map((one) => (
            <div key={one.path} className={css.rule}>
              <RuleCard rule={one.rule} />
              {under(one.path)}
            </div>
          ))}
        </div>
      </div>
    </Card>
  );
}

function RuleCard({ rule }: { rule: Rule }) {
  const say = useWords();
  const figures = figuresOf(rule.formula).map((one, index) => ({ ...one, label: labelsOf(rule.formula)[index] ?? '' }));
  return (
    <section lang="zh-CN">
      <h3>{rule.title}</h3>
      <p className={css.muted}>
        {rule.article} · {rule.id}
      </p>
      <ul>
        {figures.map((one) => (
          <li key={one.name}>
            {one.centihours === undefined ? one.label : say('hours', { label: one.label, hours: formatHours(one.centihours) })}
            <q>{one.quote}</q>
          </li>
        ))}
        {rule.yearlyCap && (
          <li>
            {say('cap', { hours: formatHours(rule.yearlyCap.centihours) })}
            <q>{rule.yearlyCap.quote}</q>
          </li>
        )}
      </ul>
      {rule.evidence.length > 0 && (
        <p>
          {say('evidence')}：{rule.evidence.map((one) => one.label).join('、')}
        </p>
      )}
    </section>
  );
}

/** What each figure of the formula is, in the order of `figuresOf`. */
function labelsOf(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case 'fixed':
      return ['每次'];
    case 'per-day':
      return ['每天'];
    case 'per-item':
      return ['每项'];
    case 'per-unit':
      return [`每整${formula.unit}`];
    case 'per-credit':
      return formula.credits.map((one) => `每 1 ${one.label}`);
    case 'by-level':
      return [...formula.levels.map((one) => one.label), '以证书列明为准'];
    case 'by-rank':
      return [...formula.levels.map((one) => one.label), '名次每后一位减', `只取前 ${formula.ranks.count}`];
    case 'as-stated':
      return ['按列明的学时'];
    case 'publication':
      return ['省级以上每篇', '其他每篇', '著作每万字', '名次每后一位减', `只取前 ${formula.ranks.count}`];
  }
}
