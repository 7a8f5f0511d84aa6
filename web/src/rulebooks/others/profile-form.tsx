// 行业口径: what one credit of the sector is in hours, and its cycle of several years.
import { AmountAt, css, FigureAt, QuoteAt, TextAt, useAt, WholeAt } from '#rulebooks/fields';
import { CheckField, FieldGroup } from '#ui/forms';
import { Announced } from './announced.tsx';
import { useWords } from './words.ts';

export function ProfileForm() {
  return (
    <Announced
      all={false}
      figures={
        <>
          <CreditAt />
          <CycleAt />
        </>
      }
    />
  );
}

function CreditAt() {
  const say = useWords();
  const { value, set, disabled } = useAt('credit');
  const on = value !== undefined && value !== null;
  return (
    <FieldGroup path="credit" label={say('credit')}>
      <div className={css.stack}>
        <CheckField
          path="credit.on"
          label={say('hasCredit')}
          value={on}
          onChange={(yes) => set(yes ? { label: '', quote: '' } : null)}
          disabled={disabled}
        />
        {on && (
          <div className={css.figure}>
            <TextAt path="credit.label" label={say('creditLabel')} maxLength={40} />
            <AmountAt path="credit.hours" label={say('creditHours')} unit={say('hours')} />
            <QuoteAt path="credit.quote" />
          </div>
        )}
      </div>
    </FieldGroup>
  );
}

function CycleAt() {
  const say = useWords();
  const { value, set, disabled } = useAt('cycle');
  const on = value !== undefined && value !== null;
  return (
    <FieldGroup path="cycle" label={say('cycle')}>
      <div className={css.stack}>
        <CheckField
          path="cycle.on"
          label={say('hasCycle')}
          value={on}
          onChange={(yes) => set(yes ? { minimum: { quote: '' } } : null)}
          disabled={disabled}
        />
        {on && (
          <>
            <div className={css.pair}>
              <WholeAt path="cycle.years" label={say('cycleYears')} unit={say('yearsUnit')} />
              <WholeAt path="cycle.firstYear" label={say('cycleFirst')} />
            </div>
            <FigureAt path="cycle.minimum" label={say('cycleMinimum')} />
          </>
        )}
      </div>
    </FieldGroup>
  );
}
