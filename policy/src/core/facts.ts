// Reads unknown facts (JSON from anybody) into typed values, and collects one Chinese error per wrong field with its path.

import { type Day, isDay } from './day.ts';
import { type Centihours, formatHours, parseHours } from './hours.ts';
import type { Choice } from './pathway.ts';

export type FieldError = { readonly path: string; readonly message: string };

/** Getters return a harmless stand-in after an error; nobody computes with it, because errors stop the assessment. */
export type FactReader = {
  readonly errors: FieldError[];
  day(name: string, label: string): Day;
  choice<T extends string>(name: string, label: string, choices: readonly Choice<T>[]): T;
  integer(name: string, label: string, limits: { readonly min: number; readonly max: number }): number;
  hours(name: string, label: string, limits: { readonly max: Centihours }): Centihours;
  flag(name: string, label: string, fallback?: boolean): boolean;
  text(name: string, label: string, limits: { readonly max: number }): string;
  rows(name: string, label: string, limits: { readonly max: number }): FactReader[];
  object(name: string): FactReader;
  raw(name: string): unknown;
  /** Like `raw`, without counting the field as asked for. */
  peek(name: string): unknown;
  has(name: string): boolean;
  refuse(name: string, message: string): void;
  /** A field of this way that does not matter here. */
  ignore(...names: string[]): void;
  /** Refuses fields that nobody asked for: a misspelt name must not be taken for an absent one. */
  finish(): void;
};

export type ReadOptions = {
  readonly asOf?: Day | undefined;
  readonly path?: string | undefined;
  readonly errors?: FieldError[] | undefined;
};

export function readFacts(value: unknown, options: ReadOptions = {}): FactReader {
  const errors = options.errors ?? [];
  const prefix = options.path ?? '';
  const at = (name: string) => (prefix === '' ? name : name === '' ? prefix : `${prefix}.${name}`);
  const record = isRecord(value) ? value : null;
  if (record === null) errors.push({ path: prefix, message: '应为一组内容（JSON 对象）' });
  const refuse = (name: string, message: string): void => {
    // Of something that is no object at all, one message says everything.
    if (record !== null) errors.push({ path: at(name), message });
  };
  const seen = new Set<string>();
  const inner: FactReader[] = [];
  const open = (part: unknown, path: string): FactReader => {
    const made = readFacts(part, { asOf: options.asOf, path: at(path), errors });
    inner.push(made);
    return made;
  };
  const peek = (name: string): unknown => {
    // Only the object's own fields: a name such as `constructor` is not a fact.
    return record !== null && Object.hasOwn(record, name) ? (record[name] ?? undefined) : undefined;
  };
  const take = (name: string): unknown => {
    seen.add(name);
    return peek(name);
  };
  const source: Source = { take, refuse, asOf: options.asOf };
  return {
    errors,
    ...scalarGetters(source),
    rows: (name, label, { max }) => takeRows(source, name, label, max).map((row, i) => open(row, `${name}[${i}]`)),
    object: (name) => open(take(name), name),
    raw: take,
    peek,
    has: (name) => peek(name) !== undefined,
    refuse,
    ignore: (...names) => {
      for (const name of names) seen.add(name);
    },
    finish() {
      for (const one of inner) one.finish();
      for (const name of Object.keys(record ?? {})) {
        if (!seen.has(name)) refuse(name, '没有这一项，请检查名称，或删去');
      }
    },
  };
}

type Source = {
  take(name: string): unknown;
  refuse(name: string, message: string): void;
  readonly asOf: Day | undefined;
};

type ScalarGetters = Pick<FactReader, 'day' | 'choice' | 'integer' | 'hours' | 'flag' | 'text'>;

function scalarGetters({ take, refuse, asOf }: Source): ScalarGetters {
  return {
    day(name, label) {
      const value = take(name);
      if (value === undefined) refuse(name, `请填写${label}`);
      else if (!isDay(value)) refuse(name, `${label}应为真实存在的日期，写作 年-月-日，例如 2026-03-01`);
      else if (asOf !== undefined && value > asOf) refuse(name, `${label} ${value} 还没有到（截至 ${asOf}），不能认定尚未发生的活动`);
      return isDay(value) ? value : '';
    },
    choice<T extends string>(name: string, label: string, choices: readonly Choice<T>[]): T {
      const value = take(name);
      const found = choices.find((one) => one.value === value);
      if (value === undefined) refuse(name, `请选择${label}`);
      else if (!found) refuse(name, `${label}只能是：${choices.map((one) => `${one.value}（${one.label}）`).join('、')}`);
      return found?.value ?? ('' as T);
    },
    integer(name, label, { min, max }) {
      const value = take(name);
      const fits = typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
      if (value === undefined) refuse(name, `请填写${label}`);
      else if (!fits) refuse(name, `${label}应为 ${min} 到 ${max} 之间的整数`);
      return fits ? value : min;
    },
    hours(name, label, { max }) {
      const value = take(name);
      const centihours = typeof value === 'number' ? parseHours(value) : null;
      const fits = centihours !== null && centihours > 0 && centihours <= max;
      if (value === undefined) refuse(name, `请填写${label}`);
      else if (!fits) refuse(name, `${label}应为大于 0、不超过 ${formatHours(max)} 的数，至多两位小数`);
      return fits ? centihours : 0;
    },
    flag(name, label, fallback) {
      const value = take(name);
      if (typeof value === 'boolean') return value;
      if (value !== undefined) refuse(name, `${label}应为 true（是）或 false（否）`);
      else if (fallback === undefined) refuse(name, `请说明${label}（true 或 false）`);
      return fallback ?? false;
    },
    text(name, label, { max }) {
      const value = take(name);
      const text = typeof value === 'string' ? value.normalize('NFC').trim() : '';
      if (value === undefined || (typeof value === 'string' && text === '')) refuse(name, `请填写${label}`);
      else if (typeof value !== 'string') refuse(name, `${label}应为文字`);
      else if (text.length > max) refuse(name, `${label}至多 ${max} 个字`);
      return text;
    },
  };
}

function takeRows({ take, refuse }: Source, name: string, label: string, max: number): readonly unknown[] {
  const value = take(name);
  if (value === undefined || (Array.isArray(value) && value.length === 0)) refuse(name, `请至少填写一行${label}`);
  else if (!Array.isArray(value)) refuse(name, `${label}应为列表`);
  else if (value.length > max) refuse(name, `${label}至多 ${max} 行，请分次填报`);
  return Array.isArray(value) && value.length <= max ? value : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
