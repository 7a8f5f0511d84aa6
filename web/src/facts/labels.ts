// The rules speak Chinese; for the English pages their titles, standards, labels and hints are looked up here. A missing one stays Chinese.
import { use } from 'react';
import { usePreferences } from '#ui/theme';

let english: Promise<Readonly<Record<string, string>>> | undefined;

export function useLabels(): (chinese: string) => string {
  const { language } = usePreferences();
  if (language === 'zh') return same;
  english ??= import('./labels-en.ts').then((module) => module.labels);
  const labels = use(english);
  return (chinese) => labels[chinese] ?? chinese;
}

function same(chinese: string): string {
  return chinese;
}
