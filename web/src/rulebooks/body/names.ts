// Ids proposed for what is new, and what points at an article or a rule follows when it is renamed.
import { asRecord, type Body, listAt, textAt, textOf, withValue } from './paths.ts';

const ID = /^[a-z0-9][a-z0-9.-]{0,70}$/;

/** By its place in the document: wz-health-2026-3. */
export function proposedRuleId(body: Body): string {
  const rules = listAt(body, 'rules');
  const taken = rules.map((one) => textOf(asRecord(one)['id']));
  const stem = ID.test(textAt(body, 'id')) ? textAt(body, 'id') : 'rule';
  return firstFree(stem, rules.length + 1, taken);
}

/** wz-health-2024 → wz-health-2027; with the month where the year is taken. */
export function proposedEditionId(id: string, from: string, taken: readonly string[]): string {
  const stem = id.replace(/-(19|20)\d\d(-\d\d)?$/, '').slice(0, 60);
  const [year, month] = [from.slice(0, 4), from.slice(0, 7)];
  const free = [`${stem}-${year}`, `${stem}-${month}`].find((one) => !taken.includes(one));
  return free ?? firstFree(`${stem}-${month}`, 2, taken);
}

/** Of a level or of a piece of evidence: people see its name only. */
export function proposedKey(stem: string, rows: readonly unknown[]): string {
  return firstFree(
    stem,
    rows.length + 1,
    rows.map((one) => textOf(asRecord(one)['key'])),
  );
}

/** 第三条第（二）项 → 第三条 and 第（二）项; without the article among the names, all of it is the rest. */
export function splitArticle(article: string, names: readonly string[]): { name: string; rest: string } {
  const name = names.find((one) => one !== '' && article.startsWith(one)) ?? '';
  return { name, rest: article.slice(name.length) };
}

/** Rules and readings that cited the article by its old name cite it by the new one. */
export function articleRenamed(body: Body, before: string, after: string): Body {
  if (before === '' || after === '' || before === after) return body;
  const followed = (list: string) =>
    listAt(body, list).map((one) => {
      const article = textOf(asRecord(one)['article']);
      return article.startsWith(before) ? { ...asRecord(one), article: after + article.slice(before.length) } : one;
    });
  return ['rules', 'readings'].reduce((next, list) => (listAt(body, list).length > 0 ? withValue(next, list, followed(list)) : next), body);
}

/** 算例 of the rule name it by its new id. */
export function ruleRenamed(body: Body, before: string, after: string): Body {
  if (before === '' || before === after || listAt(body, 'cases').length === 0) return body;
  const cases = listAt(body, 'cases').map((one) => {
    const facts = asRecord(asRecord(one)['facts']);
    return facts['rule'] === before ? { ...asRecord(one), facts: { ...facts, rule: after } } : one;
  });
  return withValue(body, 'cases', cases);
}

/** The place of the rule that a 算例 is about: named by its facts for 8-10, else known by its way; -1: none. */
export function ruleOfCase(body: Body, index: number): number {
  const [way, id] = [textAt(body, `cases[${index}].way`), textAt(body, `cases[${index}].facts.rule`)];
  return listAt(body, 'rules').findIndex((one) => {
    const rule = asRecord(one);
    return rule['way'] === way && (way !== '8-10' || rule['id'] === id);
  });
}

function firstFree(stem: string, from: number, taken: readonly string[]): string {
  for (let number = from; ; number += 1) if (!taken.includes(`${stem}-${number}`)) return `${stem}-${number}`;
}
