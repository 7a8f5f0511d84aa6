// Articles on one side; on the other what they make the program compute, and how the document reads itself. Each article has an anchor: a-1, a-2 …
import { type ArticleText, type DocumentReading, documentFromJson, type Rule } from '@xueshi/policy';
import type { ReactNode } from 'react';
import { anchorAt, CopyCitation, useShownAnchor } from '#rules/citing';
import { Card, Notice } from '#ui/layout';
import css from './document.module.css';
import { RuleFigures } from './rule-figures.tsx';
import { useWords } from './words.ts';

type Props = {
  document: Record<string, unknown>;
  /** A filed document may be cited article by article; a draft not. */
  citable?: boolean;
  /** What stands under an article or a rule, by its path in the document: remarks on a draft. */
  under?: (path: string) => ReactNode;
};

export function RulesOf({ document, citable = false, under = () => null }: Props) {
  const say = useWords();
  const current = useShownAnchor();
  const read = documentFromJson(document);
  if (!read.ok) return <Notice tone="warning" title={say('unread')} />;
  const { articles, rules, readings, title, number, from } = read.document;
  const loose = readings.filter((one) => !articles.some(({ name }) => one.article.startsWith(name)));
  return (
    <div className={css.articles}>
      {articles.map((article, index) => {
        const anchor = anchorAt(index);
        const cited = { title, number, place: article.name, from };
        return (
          <div key={article.name} id={anchor} className={css.anchored} data-current={current === anchor || undefined}>
            <Card
              title={<span lang="zh-CN">{article.name}</span>}
              extra={citable && number !== '' && <CopyCitation cited={cited} anchor={anchor} />}
            >
              <Article
                article={article}
                rules={rules.flatMap((rule, at) => (rule.article.startsWith(article.name) ? [{ rule, path: `rules[${at}]` }] : []))}
                path={`articles[${index}]`}
                under={under}
                readings={readings.filter((one) => one.article.startsWith(article.name))}
              />
            </Card>
          </div>
        );
      })}
      {loose.length > 0 && (
        <Card title={say('readings')}>
          <Readings readings={loose} />
        </Card>
      )}
    </div>
  );
}

type ArticleProps = Required<Pick<Props, 'under'>> & {
  article: ArticleText;
  path: string;
  rules: readonly { rule: Rule; path: string }[];
  readings: readonly DocumentReading[];
};

function Article({ article, path, rules, readings, under }: ArticleProps) {
  const say = useWords();
  return (
    <div className={css.beside}>
      <div>
        <p className={css.text} lang="zh-CN">
          {article.text}
        </p>
        {under(path)}
      </div>
      <div className={css.side}>
        {rules.length === 0 && <p className={css.muted}>{say('noRules')}</p>}
        {rules.map(({ rule, path: at }) => (
          <section key={at} lang="zh-CN">
            <h3 className={css.name}>{rule.title}</h3>
            <p className={css.muted}>
              {rule.article} · {rule.id}
            </p>
            <RuleFigures rule={rule} />
            {under(at)}
          </section>
        ))}
        {readings.length > 0 && (
          <section>
            <h3 className={css.name}>{say('readings')}</h3>
            <Readings readings={readings} />
          </section>
        )}
      </div>
    </div>
  );
}

function Readings({ readings }: { readings: readonly DocumentReading[] }) {
  return (
    <dl className={css.readings} lang="zh-CN">
      {readings.map((one) => (
        <div key={`${one.article} ${one.title}`}>
          <dt>
            {one.title} <small>{one.article}</small>
          </dt>
          <dd>{one.text}</dd>
        </div>
      ))}
    </dl>
  );
}
