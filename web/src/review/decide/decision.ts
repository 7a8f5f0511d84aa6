// What a reviewer is about to decide: what must be filled in, and the request it makes (第十一条; 口径 20, 36, 49). Pure.
import type { Input, Reply } from '#api';

type View = Reply<'getClaim'>;
export type Kind = 'recognise' | 'return' | 'refuse' | 'grant-appeal' | 'dismiss-appeal';

export type DecisionForm = {
  matching: string;
  matchingText: string;
  /** Fewer hours than the ceiling, by year, as typed. */
  lowering: boolean;
  byYear: Readonly<Record<string, string>>;
  lowerReasons: readonly string[];
  reasons: readonly string[];
  text: string;
};

export const BLANK: DecisionForm = { matching: '', matchingText: '', lowering: false, byYear: {}, lowerReasons: [], reasons: [], text: '' };

/** Keys of the module's words. */
export type Wrong = {
  path: string;
  message: 'matchingMissing' | 'matchingTextMissing' | 'hoursWrong' | 'hoursOver' | 'hoursNone' | 'reasonMissing' | 'textMissing';
};

const OTHER = 'other';
const NEEDS_WORDS = 'cross';

/** The most that can be recognised, by year. */
export function ceilingOf(view: Pick<View, 'ceiling' | 'assessment'>): Readonly<Record<string, number>> {
  return view.ceiling?.byYear ?? view.assessment?.byYear ?? {};
}

export function totalOf(byYear: Readonly<Record<string, number>>): number {
  return Math.round(Object.values(byYear).reduce((sum, hours) => sum + hours, 0) * 100) / 100;
}

/** The kinds open to this reviewer now, in the order of the keys. */
export function kindsOf(view: Pick<View, 'actions'>): Kind[] {
  const order: Kind[] = ['recognise', 'return', 'refuse', 'grant-appeal', 'dismiss-appeal'];
  return order.filter((kind) => (view.actions as string[]).includes(kind));
}

export function wrongIn(kind: Kind, form: DecisionForm, view: Pick<View, 'ceiling' | 'assessment'>): Wrong[] {
  const needs = (message: Wrong['message'], path: string, yes: boolean): Wrong[] => (yes ? [{ path, message }] : []);
  const text = form.text.trim() === '';
  switch (kind) {
    case 'recognise':
      return [
        ...needs('matchingMissing', 'matching', form.matching === ''),
        ...needs('matchingTextMissing', 'matchingText', form.matching === NEEDS_WORDS && form.matchingText.trim() === ''),
        ...wrongHours(form, view),
        ...needs('reasonMissing', 'lowerReasons', form.lowering && form.lowerReasons.length === 0),
        ...needs('textMissing', 'text', form.lowering && form.lowerReasons.includes(OTHER) && text),
      ];
    case 'return':
      return [
        ...needs('reasonMissing', 'reasons', form.reasons.length === 0),
        ...needs('textMissing', 'text', form.reasons.includes(OTHER) && text),
      ];
    case 'refuse':
      return [...needs('reasonMissing', 'reasons', form.reasons.length === 0), ...needs('textMissing', 'text', text)];
    case 'grant-appeal':
      return [...wrongHours(form, view), ...needs('textMissing', 'text', text)];
    case 'dismiss-appeal':
      return needs('textMissing', 'text', text);
  }
}

/** Hours as typed: at most two decimals, full-width digits welcome. */
export function hoursIn(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').trim();
  return /^\d{1,4}(\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined;
}

export function lowered(form: DecisionForm, ceiling: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(ceiling).map(([year, most]) => [year, hoursIn(form.byYear[year] ?? String(most)) ?? most]));
}

export function recognition(
  claimId: string,
  revision: number,
  form: DecisionForm,
  view: Pick<View, 'ceiling' | 'assessment'>,
): Input<'recogniseClaim'> {
  const matching = { code: form.matching, ...(form.matchingText.trim() ? { text: form.matchingText.trim() } : {}) };
  const rest = form.lowering ? { ...hoursAsked(form, view), reasons: [...form.lowerReasons] } : {};
  return { claimId, revision, matching, text: form.text.trim(), ...rest };
}

export function appealGranted(
  claimId: string,
  revision: number,
  form: DecisionForm,
  view: Pick<View, 'ceiling' | 'assessment'>,
): Input<'decideAppeal'> {
  return { claimId, revision, outcome: 'granted', text: form.text.trim(), ...(form.lowering ? hoursAsked(form, view) : {}) };
}

/** One year: a single figure. Several: each year its own, or the server could not tell which to lower. */
function hoursAsked(form: DecisionForm, view: Pick<View, 'ceiling' | 'assessment'>): { hours?: number; byYear?: Record<string, number> } {
  const byYear = lowered(form, ceilingOf(view));
  const years = Object.values(byYear);
  return years.length === 1 && years[0] !== undefined ? { hours: years[0] } : { byYear };
}

function wrongHours(form: DecisionForm, view: Pick<View, 'ceiling' | 'assessment'>): Wrong[] {
  if (!form.lowering) return [];
  const ceiling = ceilingOf(view);
  const wrong = Object.entries(ceiling).flatMap(([year, most]): Wrong[] => {
    const hours = hoursIn(form.byYear[year] ?? String(most));
    if (hours === undefined) return [{ path: `byYear.${year}`, message: 'hoursWrong' }];
    return hours > most ? [{ path: `byYear.${year}`, message: 'hoursOver' }] : [];
  });
  if (wrong.length > 0) return wrong;
  const [first] = Object.keys(ceiling);
  return totalOf(lowered(form, ceiling)) === 0 && first ? [{ path: `byYear.${first}`, message: 'hoursNone' }] : [];
}
