// Two versions of one draft side by side, member by member: a person chooses, and may take a copy of their own away first.
import { Button, buttonClass, Dialog } from '#ui/layout';
import { timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { type Body, differing, type Stored } from './autosave.ts';
import css from './saving.module.css';
import { useWords } from './words.ts';

type Props = { mine: Body; theirs: Stored; onChoose: (which: 'mine' | 'theirs') => void; onClose: () => void };

export function ConflictDialog({ mine, theirs, onChoose, onClose }: Props) {
  const say = useWords();
  const { language } = usePreferences();
  return (
    <Dialog title={say('conflict')} onClose={onClose}>
      <div className={css.conflict}>
        <p>{say('conflictText', { time: timeText(theirs.savedAt, language) })}</p>
        {differing(mine, theirs.body).map((name) => (
          <section key={name} className={css.pair}>
            <h3>{nameOf(name, say)}</h3>
            <Version caption={say('mine')} value={mine[name]} />
            <Version caption={say('theirs')} value={theirs.body[name]} />
          </section>
        ))}
        <div className={css.actions}>
          <Button variant="primary" onClick={() => onChoose('mine')}>
            {say('keepMine')}
          </Button>
          <Button onClick={() => onChoose('theirs')}>{say('keepTheirs')}</Button>
          <TakeAway body={mine} />
        </div>
      </div>
    </Dialog>
  );
}

/** What was not chosen stays at hand until the page is left. */
export function Aside({ body, onTake }: { body: Body; onTake: () => void }) {
  const say = useWords();
  return (
    <div className={css.failed} role="status">
      <span>{say('aside')}</span>
      <TakeAway body={body} />
      <Button onClick={onTake}>{say('bringBack')}</Button>
    </div>
  );
}

function TakeAway({ body }: { body: Body }) {
  const say = useWords();
  const href = `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(body, null, 2))}`;
  return (
    <a className={buttonClass('default')} href={href} download="rules-mine.json">
      {say('takeAway')}
    </a>
  );
}

function Version({ caption, value }: { caption: string; value: unknown }) {
  const say = useWords();
  return (
    <div className={css.version}>
      <p className={css.caption}>{caption}</p>
      <ul lang="zh-CN">
        {linesOf(value).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {linesOf(value).length === 0 && <li>{say('empty')}</li>}
      </ul>
    </div>
  );
}

/** Every text and number in it, in order, each once: enough to see what differs. */
function linesOf(value: unknown): string[] {
  if (value === undefined || value === null || value === '') return [];
  if (typeof value !== 'object') return [String(value)];
  return [...new Set(Object.values(value).flatMap(linesOf))];
}

function nameOf(name: string, say: ReturnType<typeof useWords>): string {
  return (MEMBERS as readonly string[]).includes(name) ? say(name as (typeof MEMBERS)[number]) : name;
}

const MEMBERS = ['title', 'number', 'issuer', 'from', 'until', 'articles', 'rules', 'readings', 'cases', 'text', 'parameters'] as const;
