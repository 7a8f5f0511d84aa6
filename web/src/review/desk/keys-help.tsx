// The reviewer's keys in one table, and the switch for them.
import { CheckField } from '#ui/forms';
import { Icon } from '#ui/icons';
import { Button, Dialog } from '#ui/layout';
import css from './desk.module.css';
import { switchKeys, useKeysOn } from './use-keys.ts';
import { useWords } from './words.ts';

const QUEUE = [
  ['j ↓', 'keyDown'],
  ['k ↑', 'keyUp'],
  ['Enter', 'keyOpen'],
  ['x', 'keySelect'],
  ['/', 'keyFind'],
  ['?', 'keyHelp'],
] as const;

const REVIEW = [
  ['a', 'keyRecognise'],
  ['r', 'keyReturn'],
  ['x', 'keyRefuse'],
  ['n', 'keyNext'],
  ['p', 'keyPrevious'],
  ['q', 'keyQueue'],
  ['?', 'keyHelp'],
] as const;

export function KeysHelp({ page, onClose }: { page: 'queue' | 'review'; onClose: () => void }) {
  const say = useWords();
  const on = useKeysOn();
  return (
    <Dialog title={say('keysTitle')} onClose={onClose}>
      <dl className={css.keys}>
        {(page === 'queue' ? QUEUE : REVIEW).map(([keys, words]) => (
          <div key={words}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(words)}</dd>
          </div>
        ))}
      </dl>
      <CheckField path="keys" label={say('keysOn')} hint={say('keysOnHint')} value={on} onChange={switchKeys} />
    </Dialog>
  );
}

export function KeysButton({ onClick }: { onClick: () => void }) {
  const say = useWords();
  return (
    <span className={css.deskOnly}>
      <Button variant="quiet" icon={<Icon name="keyboard" />} onClick={onClick}>
        {say('keysTitle')}
      </Button>
    </span>
  );
}
