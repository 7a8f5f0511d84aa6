// How a page of evidence is looked at: which file, which page, how large, which way up. Pure, so that buttons and keys share it.
export type Look = { file: number; page: number; zoom: number; turns: number };
export type LookEvent = 'zoom-in' | 'zoom-out' | 'fit' | 'turn' | 'next-page' | 'previous-page' | { file: number };

/** Percent of the window's width; 100 is the whole width of the page. */
const ZOOMS = [50, 75, 100, 125, 150, 200, 300] as const;
export const FIRST_LOOK: Look = { file: 0, page: 1, zoom: 100, turns: 0 };

/** `pages` of each file, in order. Turning over the last page opens the next file. */
export function look(state: Look, event: LookEvent, pages: readonly number[]): Look {
  if (typeof event === 'object') return { ...FIRST_LOOK, file: event.file };
  switch (event) {
    case 'zoom-in':
      return { ...state, zoom: ZOOMS.find((one) => one > state.zoom) ?? state.zoom };
    case 'zoom-out':
      return { ...state, zoom: ZOOMS.findLast((one) => one < state.zoom) ?? state.zoom };
    case 'fit':
      return { ...state, zoom: 100 };
    case 'turn':
      return { ...state, turns: (state.turns + 1) % 4 };
    case 'next-page':
      return forward(state, pages);
    case 'previous-page':
      return backward(state, pages);
  }
}

function forward(state: Look, pages: readonly number[]): Look {
  if (state.page < (pages[state.file] ?? 0)) return { ...state, page: state.page + 1 };
  return state.file + 1 < pages.length ? { ...FIRST_LOOK, file: state.file + 1 } : state;
}

function backward(state: Look, pages: readonly number[]): Look {
  if (state.page > 1) return { ...state, page: state.page - 1 };
  const file = state.file - 1;
  return file >= 0 ? { ...FIRST_LOOK, file, page: Math.max(1, pages[file] ?? 1) } : state;
}
