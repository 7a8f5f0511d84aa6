// 政策: the regulation word for word, and beside each article how the system carries it out. Every article and item has an address.
import { useRouterState } from '@tanstack/react-router';
import { ARTICLES, DOCUMENT_NUMBER, DOCUMENT_TITLE, READINGS } from '@xueshi/policy';
import { useEffect } from 'react';
import { DetailList } from '#ui/data';
import { Card, Page } from '#ui/layout';
import { dayText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { ArticleCard } from './article-card.tsx';
import { GISTS } from './gists.ts';
import css from './regulation.module.css';
import { useWords } from './words.ts';

const ISSUED = '2017-12-07';
const IN_FORCE = '2018-01-01';

export function RegulationPage() {
  const say = useWords();
  const { language } = usePreferences();
  const hash = useRouterState({ select: (state) => state.location.hash });
  useEffect(() => {
    document.getElementById(hash)?.scrollIntoView({ block: 'start' });
  }, [hash]);
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Card>
        <p className={css.documentTitle} lang="zh-CN">
          {DOCUMENT_TITLE}
        </p>
        <DetailList
          items={[
            { label: say('number'), value: <span lang="zh-CN">{DOCUMENT_NUMBER}</span> },
            { label: say('issuer'), value: <span lang="zh-CN">温州市人力资源和社会保障局</span> },
            { label: say('issued'), value: dayText(ISSUED, language) },
            { label: say('inForce'), value: dayText(IN_FORCE, language) },
          ]}
        />
      </Card>
      <div className={css.columns}>
        <Contents current={hash} />
        <div className={css.articles}>
          {ARTICLES.map((article) => (
            <ArticleCard
              key={article.number}
              article={article}
              readings={READINGS.filter((reading) => reading.article === article.name || reading.article.startsWith(`${article.name}第`))}
              current={hash}
            />
          ))}
        </div>
      </div>
    </Page>
  );
}

function Contents({ current }: { current: string }) {
  const say = useWords();
  return (
    <nav className={css.contents} aria-label={say('contents')}>
      <p className={css.contentsTitle}>{say('contents')}</p>
      <ol lang="zh-CN">
        {ARTICLES.map(({ number, name }) => (
          <li key={number}>
            <a
              className={css.contentsLink}
              href={`#article-${number}`}
              aria-current={current === `article-${number}` ? 'location' : undefined}
            >
              <span>{name}</span> {GISTS[number]}
            </a>
          </li>
        ))}
      </ol>
      <p className={css.contentsNote}>{say('gistsNote')}</p>
    </nav>
  );
}
