// The state of a claim in one word, and the subject its hours count for.
import type { Reply } from '#api';
import { StatusTag } from '#ui/data';
import type { IconName } from '#ui/icons';
import { useWords } from './words.ts';

export type ClaimView = Reply<'getClaim'>;
type State = ClaimView['state'];
type Tone = 'success' | 'warning' | 'error' | 'info' | 'neutral';

const LOOK: Record<State, { tone: Tone; icon?: IconName }> = {
  draft: { tone: 'neutral', icon: 'pen' },
  submitted: { tone: 'info', icon: 'clock' },
  returned: { tone: 'warning', icon: 'back' },
  refused: { tone: 'error' },
  recognised: { tone: 'success' },
  withdrawn: { tone: 'neutral' },
  appealed: { tone: 'info', icon: 'scales' },
  appeal_granted: { tone: 'success' },
  appeal_dismissed: { tone: 'error' },
};

export function ClaimStateTag({ state }: { state: State }) {
  const say = useWords();
  return <StatusTag {...LOOK[state]}>{say(state)}</StatusTag>;
}
