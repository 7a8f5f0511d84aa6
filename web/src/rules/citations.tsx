// Where a figure comes from: steps, the article's own words, and the readings that decided what the articles leave open.
import { Link } from '@tanstack/react-router';
import { type Citation, DOCUMENT_NUMBER, READINGS } from '@xueshi/policy';
import { filedAnchor } from '#rules/citing';
import { dayText, todayInBeijing } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { articleAnchor } from './article-anchor.ts';
import { useFiledRules } from './filed-rules.ts';
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
              {citation.document} <ArticleLink document={citation.document} article={citation.article} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ArticleLink({ document, article }: Pick<Citation, 'document' | 'article'>) {
  if (document !== DOCUMENT_NUMBER) return <FiledArticle document={document} article={article} />;
  const anchor = articleAnchor(article);
  if (!anchor) return article;
  return (
    <Link to="/policy" hash={anchor}>
      {article}
    </Link>
  );
}

/** An article of a filed document has its address on that document's own page. */
function FiledArticle({ document: number, article }: Pick<Citation, 'document' | 'article'>) {
  const { rules } = useFiledRules();
  const document = rules.documents.find((one) => one.number === number);
  const hash = document && filedAnchor(document.articles, article);
  if (!document || !hash) return article;
  return (
    <Link to="/rules/$documentId" params={{ documentId: document.id }} hash={hash}>
      {article}
    </Link>
  );
}

/** Each version that has begun, the edition's own and those decided since: which one counted is said by the day of the activity. */
export function ReadingsUsed({ ids }: { ids: readonly number[] }) {
  const say = useWords();
  const { language } = usePreferences();
  const filed = useFiledRules().rules.readings;
  const today = todayInBeijing();
  const begun = [...READINGS, ...filed.filter((one) => one.from <= today)];
  const readings = begun.filter(({ id }) => ids.includes(id)).sort((a, b) => a.id - b.id);
  if (readings.length === 0) return null;
  const versions = (id: number) => readings.filter((one) => one.id === id).length;
  return (
    <details className={css.readings}>
      <summary>
        {say('readings')}（{new Set(readings.map((one) => one.id)).size}）
      </summary>
      <p className={css.source}>{say('readingsNote')}</p>
      <dl lang="zh-CN">
        {readings.map(({ id, from, title, text }) => (
          <div key={`${id} ${from}`}>
            <dt>
              {say('reading', { id })} · {title}
              {versions(id) > 1 && ` · ${say('readingFrom', { day: dayText(from, language) })}`}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
