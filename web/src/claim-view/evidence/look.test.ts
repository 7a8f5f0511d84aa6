// A reviewer leafs through all files of a claim with two buttons, and always knows where the ends are.
import { describe, expect, test } from 'vitest';
import { FIRST_LOOK, type Look, type LookEvent, look } from './look.ts';

const pages = [2, 1, 3];
const after = (...events: LookEvent[]) => events.reduce<Look>((state, event) => look(state, event, pages), FIRST_LOOK);

describe('翻看材料', () => {
  test('翻过最后一页，打开下一份；到末尾就停住', () => {
    expect(after('next-page')).toMatchObject({ file: 0, page: 2 });
    expect(after('next-page', 'next-page')).toMatchObject({ file: 1, page: 1 });
    expect(after(...Array<LookEvent>(9).fill('next-page'))).toMatchObject({ file: 2, page: 3 });
  });

  test('往回翻，到上一份的最后一页；到开头就停住', () => {
    expect(after({ file: 1 }, 'previous-page')).toMatchObject({ file: 0, page: 2 });
    expect(after('previous-page')).toEqual(FIRST_LOOK);
  });

  test('放大缩小有尽头，“适合宽度”回到原样', () => {
    expect(after(...Array<LookEvent>(20).fill('zoom-in')).zoom).toBe(300);
    expect(after(...Array<LookEvent>(20).fill('zoom-out')).zoom).toBe(50);
    expect(after('zoom-in', 'zoom-in', 'fit').zoom).toBe(100);
  });

  test('转四次回到正面；换一份从头看起', () => {
    expect(after('turn', 'turn', 'turn', 'turn').turns).toBe(0);
    expect(after('turn', 'zoom-in', { file: 2 })).toEqual({ ...FIRST_LOOK, file: 2 });
  });

  test('没有材料也不出错', () => {
    expect(look(FIRST_LOOK, 'next-page', [])).toEqual(FIRST_LOOK);
    expect(look(FIRST_LOOK, 'previous-page', [])).toEqual(FIRST_LOOK);
  });
});
