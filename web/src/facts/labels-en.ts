// Labels, hints and choices of the facts in English, by their Chinese words in the rules. labels.test.ts finds what is missing.
export const labels: Readonly<Record<string, string>> = {};
