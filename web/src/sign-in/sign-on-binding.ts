// What this browser keeps while its owner signs in elsewhere: it says nothing about anybody, and is good once.
const KEY = 'xueshi.sign-on';

export function keepBinding(binding: string): void {
  sessionStorage.setItem(KEY, binding);
}

/** Taken out, so that the page opened again does not try the same way twice. */
export function takeBinding(): string {
  const binding = sessionStorage.getItem(KEY) ?? '';
  sessionStorage.removeItem(KEY);
  return binding;
}
