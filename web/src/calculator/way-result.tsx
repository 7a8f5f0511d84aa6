// What the facts are worth: hours, subject, year; how it was computed; on what it stands; what must be shown. Or what is still missing.
import type { Assessment, AssessResult, EvidenceNeed } from '@xueshi/policy';
import { toHours } from '@xueshi/policy';
import { Citations, Explanation, ReadingsUsed, useRuleWords } from '#rules';
import { HoursText, StatusTag } from '#ui/data';
import { Icon } from '#ui/icons';
import { Card, EmptyState, Notice } from '#ui/layout';
import css from './result.module.css';
import { useWords } from './words.ts';

/** `evidence`: what to show while there is no result yet. */
export function WayResult({ evidence, result }: { evidence: readonly EvidenceNeed[]; result: AssessResult }) {
  const say = useWords();
  if (result.ok) return <Worth assessment={result.assessment} />;
  const { problem } = result;
  if (problem.type === 'no-rule-in-force') {
    return (
      <Notice tone="warning" live title={say('noRule')}>
        <p lang="zh-CN">{problem.detail}</p>
      </Notice>
    );
  }
  return (
    <Card title={say('result')}>
      <EmptyState icon="calculator" title={say('notYet')}>
        {say('notYetText')}
      </EmptyState>
      <EvidenceList evidence={evidence} />
    </Card>
  );
}

function Worth({ assessment }: { assessment: Assessment }) {
  const say = useWords();
  const rule = useRuleWords();
  const years = Object.entries(assessment.byYear);
  return (
    <Card>
      <div className={css.worth} role="status">
        <p className={css.worthLabel}>{say('worth')}</p>
        <p>
          <HoursText hours={toHours(assessment.centihours)} large />
        </p>
        <p className={css.tags}>
          <StatusTag tone="info" icon="book">
            {rule(assessment.subject)}
          </StatusTag>
          {assessment.byExam && (
            <StatusTag tone="success" icon="done">
              {say('tagExam')}
            </StatusTag>
          )}
          {years.map(([year, centihours]) => (
            <StatusTag key={year} icon="calendar">
              {say('inYear', { year, hours: toHours(centihours) })}
            </StatusTag>
          ))}
        </p>
      </div>
      <div className={css.because}>
        <Explanation steps={assessment.explanation} />
        {assessment.flags.map((flag) => (
          <Notice key={flag.code} tone="info">
            <span lang="zh-CN">{flag.text}</span>
          </Notice>
        ))}
        <Citations citations={assessment.citations} />
        <EvidenceList evidence={assessment.evidence} />
        <ReadingsUsed ids={[...assessment.readings, assessment.yearReading]} />
        <p className={css.caution}>{say('caution')}</p>
      </div>
    </Card>
  );
}

function EvidenceList({ evidence }: Pick<Assessment, 'evidence'>) {
  const say = useWords();
  if (evidence.length === 0) return null;
  return (
    <div className={css.evidence}>
      <h3>{say('evidence')}</h3>
      <ul lang="zh-CN">
        {evidence.map(({ key, label }) => (
          <li key={key}>
            <Icon name="file" />
            {label}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** On a phone the result lies below the form: this bar keeps the hours in sight. The result itself is read aloud, so the bar is not. */
export function ResultBar({ result }: { result: AssessResult }) {
  const say = useWords();
  if (!result.ok) return null;
  return (
    <p className={css.bar} aria-hidden="true">
      <span>{say('worth')}</span>
      <HoursText hours={toHours(result.assessment.centihours)} />
      <span className={css.barMore}>{say('seeWhy')}</span>
    </p>
  );
}
