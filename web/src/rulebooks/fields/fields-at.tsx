// Fields of the draft by their path: text, day, hours and whole numbers as typed.
import { type ReactNode, useRef, useState } from 'react';
import { amountOf, type Body, sameJson, textAt, textOf, wholeOf } from '#rulebooks/body';
import { DayField, NumberField, TextAreaField, TextField } from '#ui/forms';
import { useAt, useEditing } from './editing.ts';

type Place = { path: string; label: ReactNode; hint?: ReactNode; optional?: boolean };

/** `follow`: once the field is left, what named it by its old text names it by the new one. */
export function TextAt({ maxLength = 200, follow, ...place }: Place & { maxLength?: number; follow?: Follow }) {
  const { change } = useEditing();
  const { text, set, error, disabled } = useAt(place.path);
  const before = useRef<string>(undefined);
  const settle = () => {
    const old = before.current;
    before.current = undefined;
    if (follow && old !== undefined && old !== text) change((body) => follow(body, old, textAt(body, place.path)));
  };
  const type = (next: string) => {
    before.current ??= text;
    set(next);
  };
  return <TextField {...place} value={text} onChange={type} onBlur={settle} error={error} disabled={disabled} maxLength={maxLength} />;
}

type Follow = (body: Body, before: string, after: string) => Body;

export function AreaAt({ rows = 4, maxLength = 20_000, ...place }: Place & { rows?: number; maxLength?: number }) {
  const { text, set, error, disabled } = useAt(place.path);
  return <TextAreaField {...place} value={text} onChange={set} error={error} disabled={disabled} rows={rows} maxLength={maxLength} />;
}

/** `none` is what the body holds where there is no day. */
export function DayAt({ none, ...place }: Place & { none?: null }) {
  const { text, set, error, disabled } = useAt(place.path);
  return (
    <DayField {...place} value={text} onChange={(day) => set(day === '' && none === null ? null : day)} error={error} disabled={disabled} />
  );
}

export function AmountAt({ unit, ...place }: Place & { unit: string }) {
  return <NumberAt {...place} unit={unit} read={amountOf} decimals />;
}

export function WholeAt({ unit, ...place }: Place & { unit?: string }) {
  return <NumberAt {...place} {...(unit ? { unit } : {})} read={wholeOf} />;
}

type NumberProps = Place & { unit?: string; decimals?: boolean; read: (text: string) => unknown };

function NumberAt({ read, ...place }: NumberProps) {
  const { value, set, error, disabled } = useAt(place.path);
  const [typed, setTyped] = useState(textOf(value));
  // “1.” on its way to “1.5” stays as typed; a value that came from elsewhere is shown as it is.
  const shown = sameJson(read(typed), value) ? typed : textOf(value);
  return (
    <NumberField
      {...place}
      value={shown}
      onChange={(text) => {
        setTyped(text);
        set(read(text));
      }}
      error={error}
      disabled={disabled}
    />
  );
}
