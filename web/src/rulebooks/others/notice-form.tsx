// 年度要求通知: other minima for one year, another share by examination, or its waiver; what is left out stays as it is (第六条).
import { MINIMUM_IDS, type Minimum } from '@xueshi/policy';
import { textAt, textOf } from '#rulebooks/body';
import { AmountAt, css, FigureAt, QuoteAt, useAt, useEditing, WholeAt } from '#rulebooks/fields';
import { CheckField, FieldGroup, SelectField } from '#ui/forms';
import { Announced } from './announced.tsx';
import { useWords } from './words.ts';

const minimumWords = {
  total: 'total',
  professional: 'professional',
  public: 'public',
  sectorPublic: 'sectorPublic',
  generalPublic: 'generalPublic',
} as const satisfies Record<Minimum, string>;

export function NoticeForm() {
  const say = useWords();
  return (
    <Announced
      all
      figures={
        <>
          <p className={css.muted}>{say('minimaLead')}</p>
          <FieldGroup path="minima" label={say('minima')}>
            <div className={css.stack}>
              {MINIMUM_IDS.map((of) => (
                <MinimumAt key={of} path={`minima.${of}`} label={say(minimumWords[of])} />
              ))}
            </div>
          </FieldGroup>
          <ExamAt />
        </>
      }
    >
      <WholeAt path="year" label={say('year')} />
    </Announced>
  );
}

function MinimumAt({ path, label }: { path: string; label: string }) {
  const say = useWords();
  const { value, set, disabled } = useAt(path);
  const on = value !== undefined && value !== null;
  return (
    <>
      <CheckField
        path={`${path}.on`}
        label={say('sets', { label })}
        value={on}
        onChange={(yes) => set(yes ? { quote: '' } : undefined)}
        disabled={disabled}
      />
      {on && <FigureAt path={path} label={label} />}
    </>
  );
}

type Exam = 'none' | 'above' | 'at-least' | 'waived';

function ExamAt() {
  const say = useWords();
  const { body, errors, strict } = useEditing();
  const { value, set, disabled } = useAt('exam');
  const exam = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  const kind = (exam ? textOf(exam['kind']) : 'none') as Exam;
  const choose = (next: Exam) => {
    if (next === 'none') return set(null);
    const { hours: _, ...rest } = exam ?? {};
    set({ quote: '', ...(next === 'waived' ? rest : exam), kind: next });
  };
  const problem = strict || textAt(body, 'exam.quote') !== '' ? errors['exam'] : undefined;
  return (
    <FieldGroup path="exam" label={say('exam')}>
      <div className={css.figure}>
        <SelectField<Exam>
          path="exam.kind"
          label={say('examKind')}
          value={kind}
          onChange={choose}
          options={[
            { value: 'none', label: say('examNone') },
            { value: 'above', label: say('examAbove') },
            { value: 'at-least', label: say('examAtLeast') },
            { value: 'waived', label: say('examWaived') },
          ]}
          error={errors['exam.kind']}
          disabled={disabled}
        />
        {(kind === 'above' || kind === 'at-least') && <AmountAt path="exam.hours" label={say('examHours')} unit={say('hours')} />}
        {kind !== 'none' && <QuoteAt path="exam.quote" label={say('examQuote')} problem={problem} />}
      </div>
    </FieldGroup>
  );
}
