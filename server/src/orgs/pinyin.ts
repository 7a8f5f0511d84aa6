// Names as they are typed on a keyboard without a Chinese input: the whole pinyin, and its initials.
import { pinyin } from 'pinyin-pro';
import type { Context } from '#platform';
import { selectWithoutPinyin, updatePinyin } from './store.ts';

/** For example `wenzhoushi… wzs…`: what a person types is looked for in either. */
export function pinyinOf(name: string): string {
  const options = { toneType: 'none', type: 'array', nonZh: 'consecutive', surname: 'off' } as const;
  const whole = pinyin(name, options).join('');
  const initials = pinyin(name, { ...options, pattern: 'first' }).join('');
  return `${whole} ${initials}`.toLowerCase();
}

const batch = 500;

/** For organisations that were entered before names had their pinyin, or by hand. Answers how many were filled. */
export async function fillPinyin(at: Pick<Context, 'tx'>): Promise<number> {
  const rows = await selectWithoutPinyin(at, batch);
  await updatePinyin(
    at,
    rows.map(({ org_id, name }) => ({ org_id, pinyin: pinyinOf(name) })),
  );
  return rows.length;
}
