// 政策: the regulation word for word as it held on a day, and beside each article how it is carried out. Every article, item and reading has an address.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ARTICLES, beforeEditionText, DOCUMENT_NUMBER, DOCUMENT_TITLE, isBeforeEdition, READINGS } from '@xueshi/policy';
import { readingsOn } from '#regulation/readings';
import { DayAsked, useFiledRules, useShownAnchor } from '#rules';
import { DetailList } from '#ui/data';
import { Card, ErrorState, Notice, Page } from '#ui/layout';
import { dayText, todayInBeijing } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { ArticleCard } from './article-card.tsx';
import { GISTS } from './gists.ts';
import { type Held, isEditionInForce } from './held.ts';
import css from './regulation.module.css';
import { useWords } from './words.ts';

const ISSUED = '2017-12-07';
const IN_FORCE = '2018-01-01';

export function RegulationPage() {
  const say = useWords();
  const { on: chosen } = useSearch({ from: '/policy' });
  const { rules, ready, problem } = useFiledRules();
  const current = useShownAnchor(ready);
  const held: Held = { on: chosen ?? todayInBeijing(), chosen, rules };
  const readings = readingsOn([...READINGS, ...rules.readings], held.on);
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Document held={held} />
      {problem && <ErrorState trouble={problem} />}
      <Standing held={held} />
      <div className={css.columns}>
        <Contents current={current} />
        <div className={css.articles} aria-busy={!ready && !problem}>
          {ARTICLES.map((article) => (
            <ArticleCard key={article.number} article={article} held={held} readings={readings} current={current} />
          ))}
        </div>
      </div>
    </Page>
  );
}

function Document({ held: { on, chosen } }: { held: Held }) {
  const say = useWords();
  const { language } = usePreferences();
  const navigate = useNavigate({ from: '/policy' });
  const ask = (day: string | undefined) => void navigate({ search: day ? { on: day } : {}, replace: true, resetScroll: false });
  return (
    <Card>
      <div className={css.document}>
        <div>
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
        </div>
        <DayAsked label={say('on')} hint={say(chosen ? 'onChosen' : 'onToday')} value={on} onAsk={ask} />
      </div>
    </Card>
  );
}

/** Whether this edition held at all that day. */
function Standing({ held }: { held: Held }) {
  const say = useWords();
  const { language } = usePreferences();
  const day = dayText(held.on, language);
  if (isBeforeEdition(held.on)) {
    return (
      <Notice tone="warning" title={say('before', { day })}>
        <p lang="zh-CN">{beforeEditionText(held.on)}</p>
      </Notice>
    );
  }
  return isEditionInForce(held) ? null : <Notice tone="warning" title={say('after', { day })} />;
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
