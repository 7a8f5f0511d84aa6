// Writes one reading of this edition: all begin with the edition and wait for the city bureau to confirm or change them.

import type { ParameterValue, Reading } from '#core';

const EDITION_FROM = '2018-01-01';
const SOURCE = '本系统的默认口径：细则未明确处从此，市人力资源和社会保障局可自某日起更改';

type Limits = Readonly<Record<string, readonly [number, number]>>;

export function reading(
  id: number,
  article: string,
  title: string,
  text: string,
  parameters: Readonly<Record<string, ParameterValue>> = {},
  limits: Limits = {},
): Reading {
  return { id, article, title, text, parameters, limits, from: EDITION_FROM, source: SOURCE };
}
