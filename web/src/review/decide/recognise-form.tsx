// Recognising: 对口, and at most the ceiling; fewer only with a reason (口径 20, 36).
import type { Reply } from '#api';
import { YearTags } from '#claim-view';
import { HoursText } from '#ui/data';
import { CheckField, ChecksField, ChoiceField, NumberField, TextAreaField, TextField } from '#ui/forms';
import { hoursText } from '#ui/text';
import css from './decide.module.css';
import { ceilingOf, type DecisionForm, totalOf } from './decision.ts';
import { useWords } from './words.ts';

type View = Reply<'getClaim'>;
export type FormProps = {
  view: View;
  form: DecisionForm;
  onChange: (change: Partial<DecisionForm>) => void;
  errors: Readonly<Record<string, string>>;
};

export function RecogniseForm({ view, form, onChange, errors }: FormProps) {
  const say = useWords();
  const options = view.options?.matching ?? [];
  return (
    <>
      <Ceiling view={view} />
      <ChoiceField
        path="matching"
        label={say('matching')}
        hint={say('matchingHint')}
        value={form.matching}
        onChange={(matching) => onChange({ matching })}
        options={options.map(({ code, label }) => ({ value: code, label }))}
        columns={2}
        error={errors['matching']}
      />
      {form.matching === 'cross' && (
        <TextField
          path="matchingText"
          label={say('matchingText')}
          value={form.matchingText}
          onChange={(matchingText) => onChange({ matchingText })}
          error={errors['matchingText']}
          maxLength={200}
        />
      )}
      <Lowering view={view} form={form} onChange={onChange} errors={errors} />
      <TextAreaField
        path="text"
        label={say('text')}
        hint={say('textOptional')}
        optional={!form.lowerReasons.includes('other')}
        value={form.text}
        onChange={(text) => onChange({ text })}
        error={errors['text']}
        maxLength={2000}
      />
    </>
  );
}

export function Ceiling({ view }: { view: View }) {
  const say = useWords();
  const ceiling = ceilingOf(view);
  return (
    <div className={css.ceiling}>
      <div>
        <p className={css.caption}>{say('ceiling')}</p>
        <p className={css.tags}>
          <YearTags byYear={ceiling} />
        </p>
      </div>
      <HoursText hours={totalOf(ceiling)} large />
      {(view.ceiling?.reductions ?? []).map(({ year, text }) => (
        <p key={`${year} ${text}`} className={css.reduction}>
          {text}
        </p>
      ))}
    </div>
  );
}

export function Lowering({ view, form, onChange, errors, withReasons = true }: FormProps & { withReasons?: boolean }) {
  const say = useWords();
  const ceiling = Object.entries(ceilingOf(view));
  return (
    <>
      <CheckField
        path="lowering"
        label={say('lowering')}
        hint={say('loweringHint')}
        value={form.lowering}
        onChange={(lowering) => onChange({ lowering })}
      />
      {form.lowering && (
        <div className={css.lower}>
          {ceiling.map(([year, most]) => (
            <NumberField
              key={year}
              path={`byYear.${year}`}
              label={say('yearHours', { year })}
              hint={say('atMost', { hours: hoursText(most) })}
              decimals
              value={form.byYear[year] ?? hoursText(most)}
              onChange={(typed) => onChange({ byYear: { ...form.byYear, [year]: typed } })}
              error={errors[`byYear.${year}`]}
            />
          ))}
          {withReasons && (
            <ChecksField
              path="lowerReasons"
              label={say('lowerReasons')}
              hint={say('reasonsHint')}
              value={form.lowerReasons}
              onChange={(lowerReasons) => onChange({ lowerReasons })}
              options={(view.options?.lower ?? []).map(({ code, label }) => ({ value: code, label }))}
              error={errors['lowerReasons']}
            />
          )}
        </div>
      )}
    </>
  );
}
