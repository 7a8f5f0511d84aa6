// What every item of 第八条 is here: its words for people, its rule as data, and how its facts are read and judged.

import {
  type Centihours,
  type Cited,
  type Day,
  type EvidenceNeed,
  type FactReader,
  type Finding,
  numberOf,
  type Reading,
  readingOn,
  type Surroundings,
  type WayInfo,
} from '#core';
import {
  citedFigure,
  type Figure,
  type Formula,
  type FormulaKind,
  type FormulaOf,
  type LevelFigure,
  type Rule,
  type RuleInForce,
} from '#core/rulebook';
import { itemName, itemText, quoteItem } from '#wenzhou-2017/source';

/** Facts that have been read: the days that decide which rule holds, and the judgement once it is known. */
export type Case = {
  readonly dates: readonly { readonly on: Day; readonly path: string }[];
  judge(using: RuleInForce, around: Surroundings): Finding;
};

export type WayModule = {
  readonly info: WayInfo;
  readonly rule: Rule;
  read(facts: FactReader, readings: readonly Reading[]): Case;
};

const NUMERALS = ['', '（一）', '（二）', '（三）', '（四）', '（五）', '（六）', '（七）', '（八）', '（九）', '（十）'] as const;

type InfoParts = Pick<WayInfo, 'title' | 'standard' | 'evidence' | 'facts'>;

export function wayInfo(item: number, parts: InfoParts): WayInfo {
  const id = `8-${item}` as WayInfo['id'];
  return { id, number: NUMERALS[item] ?? '', article: itemName(item), quote: itemText(item), ...parts };
}

/** The item as a rule of the city's own document. */
export function wayRule(info: WayInfo, formula: Formula): Rule {
  return { id: info.id, way: info.id, title: info.title, article: info.article, formula, yearlyCap: null, evidence: info.evidence };
}

/** A figure in hours with words that stand in the item. */
export function figureOf(item: number, hours: number, quote: string): Figure {
  return { centihours: hours * 100, quote: quoteItem(item, quote) };
}

export function need(key: string, label: string, required = true): EvidenceNeed {
  return { key, label, required };
}

/** The formula of the rule in force; documents are validated so that it is of the kind that the way can use. */
export function formulaOf<K extends FormulaKind>(using: RuleInForce, kind: K): FormulaOf<K> {
  const { formula } = using.rule;
  if (formula.kind !== kind) throw new TypeError(`rule ${using.rule.id} is ${formula.kind}, not ${kind}`);
  return formula as FormulaOf<K>;
}

export function cited(using: RuleInForce, figure: Figure): Cited<Centihours> {
  return citedFigure(using.document, using.rule, figure);
}

/** A level that a document no longer names was refused with the facts; here it can only be a mistake of the program. */
export function levelOf(using: RuleInForce, key: string): LevelFigure {
  const level = formulaOf(using, 'by-level').levels.find((one) => one.key === key);
  if (!level) throw new RangeError(`rule ${using.rule.id} has no level ${key}`);
  return level;
}

/** A bound that only catches slips of the pen: the latest version of the reading holds, whatever the day of the activity. */
export function slipBound(readings: readonly Reading[], id: number, name: string): Centihours {
  return Math.round(numberOf(readingOn(readings, id, LATEST), name) * 100);
}

const LATEST: Day = '2999-12-31';
