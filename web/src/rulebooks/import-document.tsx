// Reads a JSON file in the browser and hands the document on; whatever is wrong inside is named by the server, path by path.
import { useState } from 'react';
import { FileField } from '#ui/forms';
import { useWords } from './words.ts';

const MOST_BYTES = 2_000_000;

export function ImportDocument({ label, onRead }: { label: string; onRead: (document: Record<string, unknown>) => void }) {
  const say = useWords();
  const [wrong, setWrong] = useState<string>();
  const read = async (file: File | null) => {
    if (!file) return;
    const parsed = file.size > MOST_BYTES ? null : parse(await file.text());
    setWrong(parsed === null ? say('notJson') : undefined);
    if (parsed !== null) onRead(parsed);
  };
  return (
    <FileField
      path="document"
      label={label}
      hint={say('importHint')}
      error={wrong}
      accept=".json,application/json"
      onChange={(file) => void read(file)}
    />
  );
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
