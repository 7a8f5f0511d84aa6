// Where a figure comes from: steps, the article's own words, and the readings that decided what the articles leave open.
import { Link } from '@tanstack/react-router';
import { type Citation, READINGS } from '@xueshi/policy';
import { articleAnchor } from './article-anchor.ts';
import css from './rules.module.css';
import { useWords } from './words.ts';

export function Explanation({ steps }: { steps: readonly string[] }) {
  const say = useWords();
  return (
    <div className={css.block}>
      <h3>{say('explanation')}</h3>
      <ol className={css.steps} lang="zh-CN">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}

export function Citations({ citations }: { citations: readonly Citation[] }) {
  const say = useWords();
  return (
    <div className={css.block}>
      <h3>{say('citations')}</h3>
      <ul className={css.citations} lang="zh-CN">
        {citations.map((citation) => (
          <li key={`${citation.article} ${citation.quote}`}>
            <blockquote>{citation.quote}</blockquote>
            <p className={css.source}>
              {citation.document} <ArticleLink article={citation.article} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ArticleLink({ article }: { article: string }) {
  const anchor = articleAnchor(article);
  if (!anchor) return article;
  return (
    <Link to="/policy" hash={anchor}>
      {article}
    </Link>
  );
}

export function ReadingsUsed({ ids }: { ids: readonly number[] }) {
  const say = useWords();
  const readings = READINGS.filter(({ id }) => ids.includes(id));
  if (readings.length === 0) return null;
  return (
    <details className={css.readings}>
      <summary>
        {say('readings')}（{readings.length}）
      </summary>
      <p className={css.source}>{say('readingsNote')}</p>
      <dl lang="zh-CN">
        {readings.map(({ id, title, text }) => (
          <div key={id}>
            <dt>
              {say('reading', { id })} · {title}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
