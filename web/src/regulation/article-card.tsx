// One article: its text, a citation to copy, and how the system carries it out – the calculators, and the readings where it is silent.
import { Link } from '@tanstack/react-router';
import { type Article, DOCUMENT_NUMBER, DOCUMENT_TITLE, type Reading, WAYS, type WayInfo } from '@xueshi/policy';
import { useLabels } from '#facts';
import { Icon } from '#ui/icons';
import { announce } from '#ui/layout';
import { copyText } from './copy-text.ts';
import { GISTS } from './gists.ts';
import css from './regulation.module.css';
import { useWords } from './words.ts';

type Props = { article: Article; readings: readonly Reading[]; current: string };

export function ArticleCard({ article, readings, current }: Props) {
  const anchor = `article-${article.number}`;
  return (
    <article className={css.article} id={anchor} aria-labelledby={`${anchor}-name`} data-current={current === anchor || undefined}>
      <header className={css.articleHead}>
        <h2 id={`${anchor}-name`} lang="zh-CN">
          {article.name} <small>{GISTS[article.number]}</small>
        </h2>
        <CopyCitation article={article.name} anchor={anchor} />
      </header>
      <div className={css.sides}>
        <div className={css.text} lang="zh-CN">
          {article.text.split('\n').map((line) => (
            <Line
              key={line}
              line={line}
              way={article.number === 8 ? WAYS.find(({ number }) => line.startsWith(number)) : undefined}
              current={current}
            />
          ))}
        </div>
        <Practice article={article} readings={readings} />
      </div>
    </article>
  );
}

function Line({ line, way, current }: { line: string; way: WayInfo | undefined; current: string }) {
  if (!way) return <p>{line}</p>;
  const anchor = `article-${way.id}`;
  return (
    <div className={css.item} id={anchor} data-current={current === anchor || undefined}>
      <p>{line}</p>
      <CopyCitation article={way.article} anchor={anchor} />
    </div>
  );
}

function CopyCitation({ article, anchor }: { article: string; anchor: string }) {
  const say = useWords();
  const copy = async () => {
    const address = `${window.location.origin}${window.location.pathname}#${anchor}`;
    const copied = await copyText(`《${DOCUMENT_TITLE}》（${DOCUMENT_NUMBER}）${article} ${address}`);
    announce(say(copied ? 'copied' : 'notCopied'));
  };
  return (
    <button type="button" className={css.copy} onClick={() => void copy()} aria-label={say('copyOf', { article })}>
      <Icon name="link" size="1.1em" />
      <span>{say('copy')}</span>
    </button>
  );
}

function Practice({ article, readings }: { article: Article; readings: readonly Reading[] }) {
  const say = useWords();
  const links = LINKS[article.number] ?? [];
  const nothing = readings.length === 0 && links.length === 0 && article.number !== 8;
  return (
    <div className={css.practice}>
      <h3>{say('practice')}</h3>
      {links.map(({ to, label }) => (
        <Link key={to} to={to} className={css.practiceLink}>
          {say(label)}
          <Icon name="right" size="0.9em" />
        </Link>
      ))}
      {article.number === 8 && <WayLinks />}
      {nothing && <p className={css.muted}>{say('noReadings')}</p>}
      {readings.length > 0 && (
        <details className={css.readings}>
          <summary>{say('readings', { count: readings.length })}</summary>
          <dl lang="zh-CN">
            {readings.map(({ id, title, text }) => (
              <div key={id} id={`reading-${id}`}>
                <dt>
                  {say('reading', { id })} · {title}
                </dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}

const LINKS: Readonly<Record<number, readonly { to: '/calculator/year' | '/verify'; label: 'linkYear' | 'linkVerify' }[]>> = {
  6: [{ to: '/calculator/year', label: 'linkYear' }],
  12: [{ to: '/verify', label: 'linkVerify' }],
};

function WayLinks() {
  const label = useLabels();
  return (
    <ul className={css.wayLinks}>
      {WAYS.map(({ id, number, title, standard }) => (
        <li key={id}>
          <Link to="/calculator" search={{ way: id }} className={css.practiceLink}>
            <span>
              {number}
              {label(title)}
              <small>{label(standard)}</small>
            </span>
            <Icon name="right" size="0.9em" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
