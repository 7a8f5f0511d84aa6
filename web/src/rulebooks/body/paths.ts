// A draft's body is any JSON: what stands at a path, and the same body with something else there. What is not touched is kept as it is.
export type Body = Readonly<Record<string, unknown>>;

/** `rules[0].formula.kind`, as in the paths of problems. */
export function valueAt(body: unknown, path: string): unknown {
  return stepsOf(path).reduce<unknown>((found, step) => {
    if (typeof step === 'number') return Array.isArray(found) ? (found as unknown[])[step] : undefined;
    return asRecord(found)[step];
  }, body);
}

/** Undefined takes the member away. */
export function withValue(body: Body, path: string, value: unknown): Body {
  return changed(body, stepsOf(path), value) as Body;
}

/** Takes away a member, or one place of a list. */
export function withoutAt(body: Body, path: string): Body {
  const place = /^(.*)\[(\d+)\]$/.exec(path);
  if (!place) return withValue(body, path, undefined);
  const [, list = '', index] = place;
  return withValue(
    body,
    list,
    listAt(body, list).filter((_, at) => at !== Number(index)),
  );
}

export function textAt(body: unknown, path: string): string {
  return textOf(valueAt(body, path));
}

export function listAt(body: unknown, path: string): readonly unknown[] {
  const found = valueAt(body, path);
  return Array.isArray(found) ? found : [];
}

export function recordAt(body: unknown, path: string): Body {
  return asRecord(valueAt(body, path));
}

export function asRecord(value: unknown): Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : {};
}

export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** One place of a list moved to another; out of bounds: the same list. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  if (from < 0 || to < 0 || from >= list.length || to >= list.length) return list;
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}

function changed(value: unknown, [step, ...rest]: readonly (string | number)[], next: unknown): unknown {
  if (step === undefined) return next;
  if (typeof step === 'number') {
    const list = Array.isArray(value) ? [...(value as unknown[])] : [];
    list[step] = changed(list[step], rest, next);
    return list;
  }
  const record = asRecord(value);
  const inner = changed(record[step], rest, next);
  if (inner !== undefined) return { ...record, [step]: inner };
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== step));
}

function stepsOf(path: string): readonly (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) => (index === undefined ? (name ?? '') : Number(index)));
}
