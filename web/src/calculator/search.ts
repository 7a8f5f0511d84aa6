// The chosen way lives in the address, so that it can be linked to: /calculator?way=8-8.
const WAY = /^8-([1-9]|10)$/;

export function calculatorSearch(search: Record<string, unknown>): { way?: string } {
  return typeof search.way === 'string' && WAY.test(search.way) ? { way: search.way } : {};
}
