// What is typed when registering, step by step, and what is wrong with it – by the same checks as the server's.
import { checkIdDocument, type IdKind, isPersonName, normaliseName, readMobile } from '@xueshi/contract/identity';
import { emptyUnit, type UnitDraft, unitErrors } from '#unit-choice';

export type Draft = {
  name: string;
  idKind: IdKind;
  idNumber: string;
  birthDay: string;
  gender: 'male' | 'female' | '';
  unit: UnitDraft;
  series: string;
  title: string;
  titleSince: string;
  phone: string;
  code: string;
  password: string;
  consent: boolean;
};

export const emptyDraft: Draft = {
  name: '',
  idKind: 'resident',
  idNumber: '',
  birthDay: '',
  gender: '',
  unit: emptyUnit,
  series: '',
  title: '',
  titleSince: '',
  phone: '',
  code: '',
  password: '',
  consent: false,
};

export type Fault = { path: string; message: string };
type Said = (key: FaultWord) => string;
type FaultWord =
  | 'nameWrong'
  | 'birthDayMissing'
  | 'genderMissing'
  | 'phoneWrong'
  | 'codeWrong'
  | 'passwordShort'
  | 'consentMissing'
  | 'titleSinceLate';

const LEAST_PASSWORD = 8;

/** Whether the document's own number leaves birth day and gender open. */
export function asksBirth({ idKind, idNumber }: Pick<Draft, 'idKind' | 'idNumber'>): boolean {
  const check = checkIdDocument(idKind, idNumber);
  return idKind !== 'resident' && (!check.ok || check.birthDay === null);
}

export function identityFaults(draft: Draft, today: string, say: Said): Fault[] {
  const check = checkIdDocument(draft.idKind, draft.idNumber, today);
  return [
    ...(isPersonName(normaliseName(draft.name)) ? [] : [{ path: 'name', message: say('nameWrong') }]),
    ...(check.ok ? [] : [{ path: 'idNumber', message: check.message }]),
    ...(asksBirth(draft) && draft.birthDay === '' ? [{ path: 'birthDay', message: say('birthDayMissing') }] : []),
    ...(asksBirth(draft) && draft.gender === '' ? [{ path: 'gender', message: say('genderMissing') }] : []),
  ];
}

export function unitFaults(draft: Draft, today: string, say: Said, sayUnit: Parameters<typeof unitErrors>[2]): Fault[] {
  const late = draft.titleSince > today ? [{ path: 'titleSince', message: say('titleSinceLate') }] : [];
  return [...unitErrors(draft.unit, today, sayUnit), ...late];
}

export function phoneFault(draft: Draft, say: Said): Fault[] {
  return readMobile(draft.phone) === null ? [{ path: 'phone', message: say('phoneWrong') }] : [];
}

export function lastFaults(draft: Draft, say: Said): Fault[] {
  return [
    ...phoneFault(draft, say),
    ...(/^\d{6}$/.test(draft.code.trim()) ? [] : [{ path: 'code', message: say('codeWrong') }]),
    ...([...draft.password].length >= LEAST_PASSWORD ? [] : [{ path: 'password', message: say('passwordShort') }]),
    ...(draft.consent ? [] : [{ path: 'consent', message: say('consentMissing') }]),
  ];
}

/** The step on which a field of the server's answer stands. */
export function stepOf(path: string): 0 | 1 | 2 {
  if (['name', 'idKind', 'idNumber', 'birthDay', 'gender'].includes(path)) return 0;
  return ['phone', 'code', 'password', 'consent'].includes(path) ? 2 : 1;
}
