// The verdict of a year in one tag (口径 7).
import type { Verdict } from '@xueshi/policy';
import { StatusTag } from '#ui/data';
import { useWords } from './words.ts';

const TONES = {
  met: 'success',
  in_progress: 'info',
  not_met: 'error',
  pending: 'warning',
  exempt: 'neutral',
  not_applicable: 'neutral',
} as const;
const ICONS = { met: 'check', in_progress: 'clock', not_met: 'close', pending: 'clock', exempt: 'info', not_applicable: 'info' } as const;

export function VerdictTag({ verdict }: { verdict: Verdict }) {
  const say = useWords();
  return (
    <StatusTag tone={TONES[verdict]} icon={ICONS[verdict]}>
      {say(verdict)}
    </StatusTag>
  );
}
