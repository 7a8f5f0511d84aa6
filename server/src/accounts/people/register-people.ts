// Entering people and their employment, many at once: numbers checked and sealed, names normalised, nobody twice (第十条, reading 44).
import { checkIdDocument, type IdKind, isPersonName, normaliseName, readMobile } from '@xueshi/contract';
import { type Context, type Day, type FieldError, invalidInput, keyring, newPersonId } from '#platform';
import { idKey } from './people.ts';
import { insertEmployments, insertPeople, type NewEmploymentRow, type NewPersonRow } from './people-store.ts';

export type NewPerson = {
  /** Made here unless told; a fixed one serves the demo city. */
  personId?: number | undefined;
  name: string;
  /** A resident's number unless told. */
  idKind?: IdKind | undefined;
  idNumber: string;
  /** For documents whose number does not say them. */
  birthDay?: Day | undefined;
  gender?: 'male' | 'female' | undefined;
  phone: string | null;
  ethnicity: string | null;
  series: string | null;
  title: string | null;
  titleSince: Day | null;
  division: string | null;
};

/** Answers the ids of those who were new. Throws `invalid-input` that names every wrong row and field, and then enters nobody. */
export async function registerPeople(at: Context, people: readonly NewPerson[]): Promise<number[]> {
  if (people.length === 0) return [];
  const errors: FieldError[] = [];
  const rows = people.flatMap((person, i) => {
    const read = readPerson(person, at.clock.today());
    if (Array.isArray(read)) errors.push(...read.map(({ path, message }) => ({ path: `[${i}].${path}`, message })));
    return Array.isArray(read) ? [] : [read];
  });
  if (errors.length > 0) throw invalidInput(errors);
  return insertPeople(at, rows, at.clock.now());
}

export type NewEmployment = { personId: number; orgId: number; from: Day; to: Day | null; main: boolean };

/** Answers how many were new. */
export async function recordEmployments(at: Context, employments: readonly NewEmployment[], recordedBy: string): Promise<number> {
  if (employments.length === 0) return 0;
  const rows: NewEmploymentRow[] = employments.map((one) => ({
    person_id: one.personId,
    org_id: one.orgId,
    from_day: one.from,
    to_day: one.to,
    main: one.main,
  }));
  return insertEmployments(at, rows, at.clock.now(), recordedBy);
}

function readPerson(person: NewPerson, today: Day): NewPersonRow | FieldError[] {
  const kind = person.idKind ?? 'resident';
  const check = checkIdDocument(kind, person.idNumber, today);
  const name = normaliseName(person.name);
  const phone = person.phone === null ? null : readMobile(person.phone);
  const errors: FieldError[] = [];
  if (!isPersonName(name)) errors.push({ path: 'name', message: '姓名只能含文字、间隔点和连字符，至多 50 字，请核对' });
  if (!check.ok) errors.push({ path: 'idNumber', message: check.message });
  if (person.phone !== null && phone === null) errors.push({ path: 'phone', message: '手机号应为 11 位大陆号码，请核对' });
  const birthDay = check.ok ? (check.birthDay ?? person.birthDay ?? null) : null;
  const gender = check.ok ? (check.gender ?? person.gender ?? null) : null;
  if (check.ok && (birthDay === null || birthDay > today)) errors.push({ path: 'birthDay', message: '请填写出生日期，不晚于今天' });
  if (check.ok && gender === null) errors.push({ path: 'gender', message: '请选择性别' });
  if (errors.length > 0 || !check.ok || birthDay === null || gender === null) return errors;
  return {
    person_id: person.personId ?? newPersonId(),
    name,
    id_kind: kind,
    id_sealed: keyring().seal(check.idNumber).toString('hex'),
    phone_sealed: phone === null ? null : keyring().seal(phone).toString('hex'),
    key_hash: idKey(kind, check.idNumber).toString('hex'),
    gender,
    ethnicity: person.ethnicity,
    birth_day: birthDay,
    series: person.series,
    title: person.title,
    title_since: person.titleSince,
    division: person.division,
  };
}
