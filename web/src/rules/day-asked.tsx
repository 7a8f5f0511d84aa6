// The day for which a page is asked, typed digit by digit or picked: the page follows whole days only, the field keeps what is half typed.
import { isDay } from '@xueshi/policy';
import { useState } from 'react';
import { DayField } from '#ui/forms';

type Props = { label: string; hint: string; value: string; onAsk: (day: string | undefined) => void };

/** Emptied, it asks for no day in particular. */
export function DayAsked({ label, hint, value, onAsk }: Props) {
  const [typed, setTyped] = useState<string>();
  const type = (day: string) => {
    setTyped(day);
    // The year of 2021 passes through 0002, 0020 and 0202.
    if (day === '' || isDay(day)) onAsk(day === '' ? undefined : day);
  };
  return <DayField path="on" label={label} hint={hint} value={typed ?? value} onChange={type} onBlur={() => setTyped(undefined)} />;
}
