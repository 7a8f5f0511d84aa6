// 年度结论: hours of a year by subject, typed in and judged by 第六条 at once.
import { judgeYear } from '@xueshi/policy';
import { useMemo } from 'react';
import { RulesTrouble, useFiledRules } from '#rules';
import { NumberField, SelectField } from '#ui/forms';
import { Icon } from '#ui/icons';
import { Button, Card, Loading, Notice, Page } from '#ui/layout';
import { todayInBeijing } from '#ui/text';
import { useKept } from '#ui/theme';
import css from './calculator.module.css';
import { CalculatorTabs } from './calculator-tabs.tsx';
import { SectorChoice, useSector } from './sector-choice.tsx';
import { useWords } from './words.ts';
import { BLANK_YEAR, HOURS_FIELDS, type YearDraft, yearErrors, yearOptions, yearTotals } from './year-draft.ts';
import { YearResult } from './year-result.tsx';

export function YearPage() {
  const say = useWords();
  const today = todayInBeijing();
  const [draft, setDraft] = useKept<YearDraft>('calculator.year', { ...BLANK_YEAR, year: today.slice(0, 4) });
  const [sector, choose] = useSector();
  const filed = useFiledRules();
  const { notices, readings, documents } = filed.rules;
  const result = useMemo(() => {
    const totals = yearTotals(draft);
    return totals && judgeYear({ year: Number(draft.year), sector: sector || null, asOf: today, totals, notices, readings });
  }, [draft, today, sector, notices, readings]);
  const waiting = !filed.ready && filed.problem === null;
  return (
    <Page title={say('title')} lead={say('yearLead')}>
      <CalculatorTabs />
      <SectorChoice sector={sector} onChange={choose} />
      <RulesTrouble answer={filed} />
      <div className={css.columns}>
        <div className={css.left}>
          <YearForm draft={draft} onChange={setDraft} today={today} />
        </div>
        <div className={css.right}>
          {waiting && <Loading lines={6} />}
          {!waiting && result?.ok && <YearResult standing={result.standing} documents={documents} />}
          {result && !result.ok && (
            <Notice tone="warning" live title={say('noRule')}>
              <p lang="zh-CN">{result.problem.detail}</p>
            </Notice>
          )}
          {!result && <Notice tone="warning">{say('yearWaits')}</Notice>}
        </div>
      </div>
    </Page>
  );
}

function YearForm({ draft, onChange, today }: { draft: YearDraft; onChange: (draft: YearDraft) => void; today: string }) {
  const say = useWords();
  const errors = yearErrors(draft, { wrong: say('hoursWrong'), examTooMany: say('examTooMany') });
  return (
    <Card title={say('yearInput')}>
      <div className={css.yearFields}>
        <SelectField
          path="year"
          label={say('year')}
          value={draft.year}
          onChange={(year) => onChange({ ...draft, year })}
          options={yearOptions(today).map((year) => ({ value: year, label: say('yearOption', { year }) }))}
        />
        {HOURS_FIELDS.map((field) => (
          <NumberField
            key={field}
            path={field}
            label={say(field)}
            hint={field === 'byExam' ? say('byExamHint') : undefined}
            unit={say('unit')}
            decimals
            value={draft[field]}
            onChange={(text) => onChange({ ...draft, [field]: text })}
            error={errors[field]}
          />
        ))}
      </div>
      <div className={css.clear}>
        <Button variant="quiet" icon={<Icon name="trash" />} onClick={() => onChange({ ...BLANK_YEAR, year: draft.year })}>
          {say('clear')}
        </Button>
      </div>
    </Card>
  );
}
