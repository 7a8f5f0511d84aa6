// 口径: how an open point of the regulation is decided – numbered, dated, with the parameters that the computation reads.

import { type Day, isDay } from './day.ts';
import type { FieldError } from './facts.ts';
import { parseHours } from './hours.ts';

export type ParameterValue = number | string | boolean;

export type Reading = {
  /** The number under which officials know it. */
  readonly id: number;
  readonly article: string;
  readonly title: string;
  readonly text: string;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** Sensible bounds of the numeric parameters, for whoever changes them. */
  readonly limits: Readonly<Record<string, readonly [number, number]>>;
  /** In force from this day until a later version of the same number begins. */
  readonly from: Day;
  /** Who decided it. */
  readonly source: string;
};

/** The version of a reading on a day: the latest that has begun. */
export function readingOn(readings: readonly Reading[], id: number, on: Day): Reading {
  let found: Reading | undefined;
  for (const one of readings) {
    if (one.id === id && one.from <= on && (found === undefined || one.from > found.from)) found = one;
  }
  if (found === undefined) throw new RangeError(`no reading ${id} in force on ${on}`);
  return found;
}

export function numberOf(reading: Reading, name: string): number {
  const value = reading.parameters[name];
  if (typeof value !== 'number') throw new TypeError(`reading ${reading.id} has no number ${name}`);
  return value;
}

export function textOf(reading: Reading, name: string): string {
  const value = reading.parameters[name];
  if (typeof value !== 'string') throw new TypeError(`reading ${reading.id} has no text ${name}`);
  return value;
}

export function flagOf(reading: Reading, name: string): boolean {
  const value = reading.parameters[name];
  if (typeof value !== 'boolean') throw new TypeError(`reading ${reading.id} has no flag ${name}`);
  return value;
}

/** Later versions must keep the parameters of the reading they change, and may not begin on the same day. */
export function validateReadings(base: readonly Reading[], later: readonly Reading[]): FieldError[] {
  const errors: FieldError[] = [];
  const taken = new Set(base.map((one) => `${one.id}@${one.from}`));
  later.forEach((one, index) => {
    const path = `readings[${index}]`;
    const original = base.find((other) => other.id === one.id);
    if (!original) {
      errors.push({ path: `${path}.id`, message: `没有编号为 ${one.id} 的口径` });
      return;
    }
    const key = `${one.id}@${one.from}`;
    if (taken.has(key)) errors.push({ path: `${path}.from`, message: `口径 ${one.id} 在 ${one.from} 已有一个版本，请换一个施行日期` });
    taken.add(key);
    if (one.from < original.from) errors.push({ path: `${path}.from`, message: `施行日期不能早于 ${original.from}` });
    errors.push(...parameterErrors(original, one, path));
  });
  return errors;
}

function parameterErrors(original: Reading, changed: Reading, path: string): FieldError[] {
  const errors: FieldError[] = [];
  for (const name of new Set([...Object.keys(original.parameters), ...Object.keys(changed.parameters)])) {
    const [was, is] = [original.parameters[name], changed.parameters[name]];
    const at = `${path}.parameters.${name}`;
    if (was === undefined) errors.push({ path: at, message: `口径 ${original.id} 没有名为“${name}”的参数` });
    else if (typeof is !== typeof was) errors.push({ path: at, message: `口径 ${original.id} 的参数“${name}”缺失或类型不对` });
    else if (typeof is === 'number' && !withinLimits(original, name, is)) errors.push({ path: at, message: limitText(original, name) });
    else if (typeof is === 'number' && !isWhole(name, is))
      errors.push({ path: at, message: HOURS.test(name) ? '学时至多两位小数' : '应为整数' });
    else if (typeof was === 'string' && isMonthDay(was) && !isMonthDay(String(is)))
      errors.push({ path: at, message: '应为月-日，例如 03-31' });
  }
  return errors;
}

const HOURS = /Hours/;

/** Hours are kept in hundredths; everything else – minutes, days, years, percent – is counted. */
function isWhole(name: string, value: number): boolean {
  return HOURS.test(name) ? parseHours(value) !== null : Number.isSafeInteger(value);
}

/** In a year without a 29th of February, so that every year has it. */
function isMonthDay(text: string): boolean {
  return /^\d\d-\d\d$/.test(text) && isDay(`2001-${text}`);
}

function withinLimits(reading: Reading, name: string, value: number): boolean {
  const [min, max] = reading.limits[name] ?? [0, Number.MAX_SAFE_INTEGER];
  return value >= min && value <= max;
}

function limitText(reading: Reading, name: string): string {
  const [min, max] = reading.limits[name] ?? [0, Number.MAX_SAFE_INTEGER];
  return `应为 ${min} 到 ${max} 之间的数`;
}
