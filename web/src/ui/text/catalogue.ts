// Words in two languages. Each room keeps `words.ts` (`zh`, the source, and the hook made by `catalogue(zh, …)`) and `words-en.ts`
// (`en`, the same keys, loaded only when asked for). In a component:
//   const say = useWords();  say('stillShort', { hours: '12' })   // a missing or misspelt {blank} is a type error
import { use, useMemo } from 'react';
import { choose, usePreferences } from '#ui/theme';

type Words = Readonly<Record<string, string>>;
type Blanks<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Blanks<Rest> : never;
type Fill<S extends string> = [Blanks<S>] extends [never] ? [] : [blanks: Record<Blanks<S>, string | number>];

type Say<Zh extends Words> = <K extends keyof Zh & string>(key: K, ...fill: Fill<Zh[K]>) => string;
type English<Zh extends Words> = Record<keyof Zh, string>;

const loaders = new Set<() => Promise<Words>>();

export function catalogue<const Zh extends Words>(zh: Zh, loadEnglish: () => Promise<{ en: English<Zh> }>): () => Say<Zh> {
  let english: Promise<Words> | undefined;
  const load = () => (english ??= loadEnglish().then((module) => module.en));
  loaders.add(load);
  return function useWords() {
    const { language } = usePreferences();
    const words: Words = language === 'zh' ? zh : use(load());
    return useMemo(() => ((key: string, blanks?: Words) => fill(words[key] ?? key, blanks)) as Say<Zh>, [words]);
  };
}

/** Loads what the open page needs first, so that switching does not blank it. */
export async function speak(language: 'zh' | 'en'): Promise<void> {
  if (language === 'en') await Promise.all([...loaders].map((load) => load()));
  choose({ language });
}

export function fill(text: string, blanks?: Readonly<Record<string, string | number>>): string {
  return blanks ? text.replace(/\{(\w+)\}/g, (whole, name: string) => String(blanks[name] ?? whole)) : text;
}
