// How a rule computes: one of a closed set, in plain words, with its figures and their quotes.
import { FORMULA_KINDS, type FormulaKind, isWay, WAY_SHAPES } from '@xueshi/policy';
import { useRef } from 'react';
import { type Body, changedKind, proposedKey, recordAt, textAt, valueAt } from '#rulebooks/body';
import { css, FigureAt, QuoteAt, RowTools, TextAt, useAt, useEditing, useRows, WholeAt } from '#rulebooks/fields';
import { CheckField, FieldGroup, fieldId, SelectField } from '#ui/forms';
import { Icon } from '#ui/icons';
import { Button } from '#ui/layout';
import { kindWords } from './kinds.ts';
import { useWords } from './words.ts';

export function FormulaForm({ path, way, formula }: { path: string; way: string; formula: Body }) {
  const say = useWords();
  const { set, disabled } = useAt(path);
  const { errors } = useEditing();
  // Going back to a kind brings back what was typed for it.
  const earlier = useRef<Partial<Record<FormulaKind, Body>>>({});
  const kind = FORMULA_KINDS.find((one) => one === formula['kind']);
  const kinds = isWay(way) ? WAY_SHAPES[way].kinds : FORMULA_KINDS;
  const shown = kind && !kinds.includes(kind) ? [...kinds, kind] : kinds;
  const choose = (next: FormulaKind) => {
    if (kind) earlier.current[kind] = formula;
    set(earlier.current[next] ?? changedKind(formula, next));
  };
  return (
    <>
      <SelectField
        path={`${path}.kind`}
        label={say('kind')}
        value={kind ?? ''}
        onChange={choose}
        options={shown.map((value) => ({ value, label: say(kindWords[value]) }))}
        error={errors[`${path}.kind`]}
        disabled={disabled}
      />
      {kind && <Figures path={path} kind={kind} fixedLevels={isWay(way) && WAY_SHAPES[way].levels !== null} />}
    </>
  );
}

function Figures({ path, kind, fixedLevels }: { path: string; kind: FormulaKind; fixedLevels: boolean }) {
  const say = useWords();
  switch (kind) {
    case 'fixed':
      return <FigureAt path={`${path}.figure`} label={say('eachTime')} />;
    case 'per-day':
      return <FigureAt path={`${path}.fullDay`} label={say('eachDay')} />;
    case 'per-item':
      return <FigureAt path={`${path}.each`} label={say('eachItem')} />;
    case 'per-unit':
      return (
        <>
          <TextAt path={`${path}.unit`} label={say('unit')} hint={say('unitHint')} maxLength={20} />
          <FigureAt path={`${path}.each`} label={say('eachUnit')} />
        </>
      );
    case 'per-credit':
      return <Levels path={`${path}.credits`} credits />;
    case 'by-level':
      return (
        <>
          <Levels path={`${path}.levels`} fixed={fixedLevels} />
          <Stated path={`${path}.stated`} />
        </>
      );
    case 'by-rank':
      return (
        <>
          <Levels path={`${path}.levels`} />
          <Ranks path={path} />
        </>
      );
    case 'as-stated':
      return <QuoteAt path={`${path}.quote`} label={say('asStatedQuote')} />;
    case 'publication':
      return (
        <>
          <FigureAt path={`${path}.paper`} label={say('paper')} />
          <FigureAt path={`${path}.otherPaper`} label={say('otherPaper')} />
          <FigureAt path={`${path}.perTenThousand`} label={say('perTenThousand')} />
          <Ranks path={path} />
        </>
      );
  }
}

function Levels({ path, credits = false, fixed = false }: { path: string; credits?: boolean; fixed?: boolean }) {
  const say = useWords();
  const { body, errors, disabled } = useEditing();
  const rows = useRows(path);
  const named = (number: number) => say(credits ? 'creditNumber' : 'levelNumber', { number });
  const add = () =>
    rows.add({ key: proposedKey('level', (valueAt(body, path) as unknown[] | undefined) ?? []), label: '', figure: { quote: '' } });
  return (
    <FieldGroup path={path} label={say(credits ? 'credits' : 'levels')} error={errors[path]}>
      <div className={css.stack}>
        {rows.rows.map(({ key, path: at }, index) => (
          <div key={key} className={css.row} id={fieldId(at)} tabIndex={-1}>
            <TextAt path={`${at}.label`} label={named(index + 1)} maxLength={40} />
            {errors[`${at}.key`] && <TextAt path={`${at}.key`} label={say('key')} maxLength={40} />}
            <FigureAt path={`${at}.figure`} label={textAt(body, `${at}.label`) || named(index + 1)} />
            {!fixed && <RowTools rows={rows} index={index} name={named(index + 1)} />}
          </div>
        ))}
        {!disabled && !fixed && (
          <div>
            <Button icon={<Icon name="plus" />} onClick={add}>
              {say(credits ? 'addCredit' : 'addLevel')}
            </Button>
          </div>
        )}
      </div>
    </FieldGroup>
  );
}

/** Null: hours printed on a certificate do not win. */
function Stated({ path }: { path: string }) {
  const say = useWords();
  const { value, set, disabled } = useAt(path);
  const on = typeof value === 'string';
  return (
    <>
      <CheckField path={`${path}.on`} label={say('stated')} value={on} onChange={(yes) => set(yes ? '' : null)} disabled={disabled} />
      {on && <QuoteAt path={path} label={say('statedQuote')} />}
    </>
  );
}

function Ranks({ path }: { path: string }) {
  const say = useWords();
  const { body, errors } = useEditing();
  const problem = textAt(recordAt(body, `${path}.ranks`), 'count') === '' ? undefined : errors[`${path}.ranks`];
  return (
    <>
      <FigureAt path={`${path}.rankStep`} label={say('rankStep')} />
      <FieldGroup path={`${path}.ranks`} label={say('ranks')}>
        <div className={css.figure}>
          <WholeAt path={`${path}.ranks.count`} label={say('ranksCount')} unit={say('people')} />
          <QuoteAt path={`${path}.ranks.quote`} problem={problem} />
        </div>
      </FieldGroup>
    </>
  );
}
