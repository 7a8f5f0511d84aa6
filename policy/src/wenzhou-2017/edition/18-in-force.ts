// 第十八条: this edition holds from 2018-01-01, as a rule document of the city layer; before that day nothing is computed (口径 10).

import type { Cited, Day } from '#core';
import type { RuleDocument } from '#core/rulebook';
import { ARTICLES, cite, DOCUMENT_NUMBER, DOCUMENT_TITLE } from '#wenzhou-2017/source';
import { CITY_WAYS } from '#wenzhou-2017/ways';

export const IN_FORCE_FROM: Cited<Day> = {
  value: '2018-01-01',
  citation: cite('第十八条', '本细则自2018年1月1日起施行'),
};

/** 第八条 as data. Sector and provincial documents stand beside it; a later edition supersedes it by its id. */
export const CITY_DOCUMENT: RuleDocument = {
  id: 'wenzhou-2017-264',
  title: DOCUMENT_TITLE,
  number: DOCUMENT_NUMBER,
  issuer: '温州市人力资源和社会保障局',
  layer: 'city',
  sector: null,
  from: IN_FORCE_FROM.value,
  until: null,
  filingNumber: null,
  inherits: [],
  supersedes: [],
  articles: ARTICLES.map(({ name, text }) => ({ name, text })),
  rules: Object.values(CITY_WAYS).map((one) => one.rule),
  readings: [],
  cases: [],
};

export function isBeforeEdition(on: Day): boolean {
  return on < IN_FORCE_FROM.value;
}

export function beforeEditionText(on: Day | number): string {
  return `${on} 在本细则施行日 ${IN_FORCE_FROM.value} 以前（第十八条），应按当时的标准（温人教〔2009〕10号）判断；系统没有收录该文件，不自动计算，请交审核人处理（口径10）。`;
}
