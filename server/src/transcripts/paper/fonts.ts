// The fonts of printed papers: 思源宋体 and 思源黑体 from npm, and whatever the operator adds for rare names.
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Coverage, coverageOf } from './glyphs.ts';

const faces = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
];

export type Fonts = {
  readonly folders: readonly string[];
  /** What the page can draw in every weight it uses. */
  readonly covered: Coverage;
};

/** `extraFolder` may hold more .ttf/.otf files (for example an Ext-G font): they are used where the two families lack a character. */
export function loadFonts(extraFolder: string | null): Fonts {
  const require = createRequire(import.meta.url);
  const own = faces.map((face) => require.resolve(face));
  const extra = extraFolder && existsSync(extraFolder) ? readdirSync(extraFolder).filter((name) => /\.(ttf|otf)$/i.test(name)) : [];
  const extraPaths = extraFolder ? extra.map((name) => join(extraFolder, name)) : [];
  return {
    folders: [...own.map((path) => dirname(path)), ...(extraFolder && extra.length > 0 ? [extraFolder] : [])],
    covered: coverageOf([...own, ...extraPaths]),
  };
}
