// 第六条: what the year of the chosen day asks for, each figure with its words, and the notices about that year.
import {
  type AnnualNotice,
  type Cited,
  type ExamRequirement,
  formatHours,
  isBeforeEdition,
  MINIMUM_IDS,
  type Requirement,
  requirementOf,
  yearOf,
} from '@xueshi/policy';
import { StatusTag } from '#ui/data';
import { dayText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import type { Held } from './held.ts';
import css from './practice.module.css';
import { useSectorNames } from './sector-names.ts';
import { useWords } from './words.ts';

export function YearPractice({ held }: { held: Held }) {
  const say = useWords();
  const { on, rules } = held;
  const year = yearOf(on);
  if (isBeforeEdition(on)) return <p className={css.muted}>{say('notComputed')}</p>;
  const asked = requirementOf({ year, sector: null, asOf: on, notices: rules.notices, readings: rules.readings });
  const notices = rules.notices.filter((one) => one.year === year);
  return (
    <div className={css.part}>
      <h4>{say('yearAsks', { year })}</h4>
      <Asked asked={asked} />
      <h4>{say('notices', { year })}</h4>
      {notices.length === 0 && <p className={css.muted}>{say('noNotices')}</p>}
      {notices.map((one) => (
        <Notice key={one.id} notice={one} isUpcoming={one.from > on} />
      ))}
    </div>
  );
}

function Asked({ asked }: { asked: Requirement }) {
  const say = useWords();
  const examText = useExamText();
  const shown = MINIMUM_IDS.filter((of) => of === 'total' || of === 'professional' || of === 'public' || asked[of].value > 0);
  return (
    <dl className={css.asked}>
      {shown.map((of) => (
        <Figure key={of} label={say(of)} value={say('atLeast', { hours: formatHours(asked[of].value) })} cited={asked[of]} />
      ))}
      <Figure label={say('byExam')} value={examText(asked.byExam.value)} cited={asked.byExam} />
    </dl>
  );
}

function useExamText(): (exam: ExamRequirement) => string {
  const say = useWords();
  return ({ kind, value }) => {
    if (kind === 'waived') return say('waived');
    return say(kind === 'above' ? 'moreThan' : 'atLeast', { hours: formatHours(value) });
  };
}

function Figure({ label, value, cited: { citation } }: { label: string; value: string; cited: Cited<unknown> }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <b>{value}</b>
        <span className={css.quote} lang="zh-CN">
          <q>{citation.quote}</q> {citation.document} {citation.article}
        </span>
      </dd>
    </div>
  );
}

function Notice({ notice, isUpcoming }: { notice: AnnualNotice; isUpcoming: boolean }) {
  const say = useWords();
  const { language } = usePreferences();
  const nameOf = useSectorNames();
  const examText = useExamText();
  const { title, number, issuer, from, sector, minima, exam } = notice;
  const figures = MINIMUM_IDS.flatMap((of) => {
    const figure = minima[of];
    return figure ? [{ text: `${say(of)} ${say('atLeast', { hours: formatHours(figure.centihours) })}`, quote: figure.quote }] : [];
  });
  if (exam) figures.push({ text: `${say('byExam')} ${examText(exam)}`, quote: exam.quote });
  return (
    <div className={css.notice}>
      <p className={css.strong} lang="zh-CN">
        《{title}》（{number}）
      </p>
      <p className={css.muted}>
        <span lang="zh-CN">{issuer}</span> · {say('since', { day: dayText(from, language) })} ·{' '}
        <span lang="zh-CN">{sector === null ? say('allSectors') : nameOf(sector)}</span>{' '}
        {isUpcoming && <StatusTag tone="info">{say('upcoming')}</StatusTag>}
      </p>
      <ul>
        {figures.map((one) => (
          <li key={one.text}>
            {one.text}
            <span className={css.quote} lang="zh-CN">
              <q>{one.quote}</q>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
