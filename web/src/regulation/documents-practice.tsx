// 第八、十七条: the documents beside the regulation that held that day, and how sectors count beside hours (学分折算、周期).
import { Link } from '@tanstack/react-router';
import { formatHours, type Layer, type SectorProfile } from '@xueshi/policy';
import { dayText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { documentsOn, type Held, profilesOn } from './held.ts';
import css from './practice.module.css';
import { useSectorNames } from './sector-names.ts';
import { useWords } from './words.ts';

export function DocumentsOfDay({ held, layers }: { held: Held; layers: readonly Layer[] }) {
  const say = useWords();
  const { language } = usePreferences();
  const nameOf = useSectorNames();
  const documents = documentsOn(held).filter((one) => layers.includes(one.layer));
  if (documents.length === 0) return <p className={css.muted}>{say(layers.includes('sector') ? 'noSectorDocuments' : 'noDocuments')}</p>;
  return (
    <ul className={css.documents}>
      {documents.map(({ id, title, number, sector, layer, from, rules }) => (
        <li key={id}>
          <p lang="zh-CN">
            <Link to="/rules/$documentId" params={{ documentId: id }}>
              《{title}》
            </Link>
            {number}
          </p>
          <p className={css.muted}>
            {say(layer)} · <span lang="zh-CN">{sector === null ? say('allSectors') : nameOf(sector)}</span> ·{' '}
            {say('since', { day: dayText(from, language) })}
          </p>
          <p className={css.muted} lang="zh-CN">
            {rules.map((one) => one.title).join('、')}
          </p>
        </li>
      ))}
    </ul>
  );
}

export function ProfilesOfDay({ held }: { held: Held }) {
  const say = useWords();
  const profiles = profilesOn(held);
  if (profiles.length === 0) return null;
  return (
    <div className={css.part}>
      <h4>{say('profiles')}</h4>
      {profiles.map((one) => (
        <Profile key={one.id} profile={one} />
      ))}
    </div>
  );
}

function Profile({ profile: { title, number, sector, from, credit, cycle } }: { profile: SectorProfile }) {
  const say = useWords();
  const { language } = usePreferences();
  const nameOf = useSectorNames();
  return (
    <div className={css.notice}>
      <p className={css.strong} lang="zh-CN">
        《{title}》（{number}）
      </p>
      <p className={css.muted}>
        <span lang="zh-CN">{nameOf(sector)}</span> · {say('since', { day: dayText(from, language) })}
      </p>
      <ul>
        {credit && (
          <li>
            {say('credit', { label: credit.label, hours: formatHours(credit.centihours) })}
            <span className={css.quote} lang="zh-CN">
              <q>{credit.quote}</q>
            </span>
          </li>
        )}
        {cycle && (
          <li>
            {say('cycle', { years: cycle.years, first: cycle.firstYear, hours: formatHours(cycle.minimum.centihours) })}
            <span className={css.quote} lang="zh-CN">
              <q>{cycle.minimum.quote}</q>
            </span>
          </li>
        )}
      </ul>
    </div>
  );
}
