// Sectors with their authorities and 职称系列, and the twelve divisions (第五条, reading 42).
import type { Named, SectorItem } from '@xueshi/contract';
import type { Context } from '#platform';
import { selectAuthorities, selectDivisions, selectSectors, selectSeries } from './store.ts';

export async function listSectors(at: Pick<Context, 'tx'>): Promise<{ items: SectorItem[] }> {
  const sectors = await selectSectors(at);
  const series = await selectSeries(at);
  const authorities = new Map((await selectAuthorities(at)).map((one) => [one.sector, { orgId: String(one.org_id), name: one.name }]));
  const items = sectors.map((sector) => ({
    ...sector,
    authority: authorities.get(sector.code) ?? null,
    series: series.filter((one) => one.sector === sector.code).map(({ code, name }) => ({ code, name })),
  }));
  return { items };
}

export async function listDivisions(at: Pick<Context, 'tx'>): Promise<{ items: Named[] }> {
  return { items: await selectDivisions(at) };
}

/** The organisation that reviews claims of a sector: its authority, else the city bureau (readings 41, 42). */
export async function authorityOf(at: Pick<Context, 'tx'>, sector: string): Promise<number> {
  const authorities = await selectAuthorities(at);
  const found = authorities.find((one) => one.sector === sector) ?? authorities.find((one) => one.sector === 'general');
  if (!found) throw new Error('没有市人力社保局的单位记录');
  return found.org_id;
}
