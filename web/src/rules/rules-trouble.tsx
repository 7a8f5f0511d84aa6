// When what is filed cannot be read: what is computed then stands on the city's own text alone, and that is said.
import { Notice } from '#ui/layout';
import type { RulesAnswer } from './filed-rules.ts';
import { useWords } from './words.ts';

export function RulesTrouble({ answer }: { answer: RulesAnswer }) {
  const say = useWords();
  if (!answer.problem) return null;
  return (
    <Notice tone="warning" live title={say('rulesUnread')}>
      {say('rulesUnreadText')}
    </Notice>
  );
}
