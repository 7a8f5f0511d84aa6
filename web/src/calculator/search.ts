// The chosen way and the sector live in the address, so that they can be linked to: /calculator?way=8-10&sector=health.
const WAY = /^8-([1-9]|10)$/;
const SECTOR = /^[a-z][a-z0-9_-]{0,39}$/;

type SectorSearch = { sector?: string };

export function calculatorSearch(search: Record<string, unknown>): SectorSearch & { way?: string } {
  return { ...(typeof search.way === 'string' && WAY.test(search.way) ? { way: search.way } : {}), ...sectorSearch(search) };
}

export function sectorSearch(search: Record<string, unknown>): SectorSearch {
  return typeof search.sector === 'string' && SECTOR.test(search.sector) ? { sector: search.sector } : {};
}
