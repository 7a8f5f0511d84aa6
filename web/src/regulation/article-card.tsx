// One article: its text, a citation to copy, and beside it how it was carried out that day. 第八条 goes item by item.
import { Link } from '@tanstack/react-router';
import { type Article, DOCUMENT_NUMBER, DOCUMENT_TITLE, IN_FORCE_FROM, isBeforeEdition, WAYS, type WayInfo } from '@xueshi/policy';
import type { ReactNode } from 'react';
import { type HeldReading, HeldReadings } from '#regulation/readings';
import { CopyCitation } from '#rules';
import { Icon } from '#ui/icons';
import { DocumentsOfDay, ProfilesOfDay } from './documents-practice.tsx';
import { GISTS } from './gists.ts';
import type { Held } from './held.ts';
import css from './regulation.module.css';
import { WayExample, WayRule } from './way-practice.tsx';
import { useWords } from './words.ts';
import { YearPractice } from './year-practice.tsx';

type Props = { article: Article; held: Held; readings: readonly HeldReading[]; current: string };

export function ArticleCard({ article, held, readings, current }: Props) {
  const anchor = `article-${article.number}`;
  const lines = article.text.split('\n').map((line) => ({ line, way: wayOf(article, line) }));
  const items = lines.flatMap(({ line, way }) => (way ? [{ line, way }] : []));
  return (
    <article className={css.article} id={anchor} aria-labelledby={`${anchor}-name`} data-current={current === anchor || undefined}>
      <header className={css.articleHead}>
        <h2 id={`${anchor}-name`} lang="zh-CN">
          {article.name} <small>{GISTS[article.number]}</small>
        </h2>
        <Cite place={article.name} anchor={anchor} held={held} />
      </header>
      <div className={css.sides}>
        <div className={css.text} lang="zh-CN">
          {lines.map(({ line, way }) => !way && <p key={line}>{line}</p>)}
        </div>
        <Practice article={article} held={held} readings={readings} current={current} />
      </div>
      {items.map(({ line, way }) => (
        <Item key={way.id} line={line} way={way} held={held} readings={readings} current={current} />
      ))}
    </article>
  );
}

function wayOf(article: Article, line: string): WayInfo | undefined {
  return article.number === 8 ? WAYS.find(({ number }) => line.startsWith(number)) : undefined;
}

function Cite({ place, anchor, held }: { place: string; anchor: string; held: Held }) {
  const cited = { title: DOCUMENT_TITLE, number: DOCUMENT_NUMBER, place, from: IN_FORCE_FROM.value };
  return <CopyCitation cited={cited} anchor={anchor} on={held.chosen} />;
}

type ItemProps = { line: string; way: WayInfo; held: Held; readings: readonly HeldReading[]; current: string };

function Item({ line, way, held, readings, current }: ItemProps) {
  const anchor = `article-${way.id}`;
  return (
    <section className={`${css.sides} ${css.item}`} id={anchor} aria-label={way.article} data-current={current === anchor || undefined}>
      <div className={css.text}>
        <p lang="zh-CN">{line}</p>
        <div>
          <Cite place={way.article} anchor={anchor} held={held} />
        </div>
        <WayExample way={way} held={held} />
      </div>
      <div className={css.practice}>
        <WayRule way={way} held={held} />
        <HeldReadings readings={readings.filter(({ reading }) => reading.article === way.article)} current={current} on={held.chosen} />
      </div>
    </section>
  );
}

function Practice({ article, held, readings, current }: Props) {
  const say = useWords();
  const own = readings.filter(({ reading }) => reading.article === article.name || isPartOf(reading.article, article));
  const part = PARTS[article.number];
  const nothing = own.length === 0 && !part;
  return (
    <div className={css.practice}>
      <h3>{say('practice')}</h3>
      {part?.(held)}
      {nothing && <p className={css.muted}>{say(isBeforeEdition(held.on) ? 'notInForce' : 'noReadings')}</p>}
      <HeldReadings readings={own} current={current} on={held.chosen} />
    </div>
  );
}

/** The items of 第八条 show their readings themselves. */
function isPartOf(place: string, article: Article): boolean {
  return place.startsWith(`${article.name}第`) && !WAYS.some((way) => way.article === place);
}

const PARTS: Readonly<Record<number, (held: Held) => ReactNode>> = {
  6: (held) => (
    <>
      <YearPractice held={held} />
      <PracticeLink to="/calculator/year" label="linkYear" />
    </>
  ),
  8: (held) => <DocumentsOfDay held={held} layers={['national', 'province', 'city']} />,
  12: () => <PracticeLink to="/verify" label="linkVerify" />,
  17: (held) => (
    <>
      <DocumentsOfDay held={held} layers={['province', 'sector']} />
      <ProfilesOfDay held={held} />
    </>
  ),
};

function PracticeLink({ to, label }: { to: '/calculator/year' | '/verify'; label: 'linkYear' | 'linkVerify' }) {
  const say = useWords();
  return (
    <Link to={to} className={css.practiceLink}>
      {say(label)}
      <Icon name="right" size="0.9em" />
    </Link>
  );
}
