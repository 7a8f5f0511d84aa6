// What must be mended before filing: each leads to its place; members that the rules do not know can be taken away here.
import { withoutAt } from '#rulebooks/body';
import { fieldId } from '#ui/forms';
import { Button, Notice } from '#ui/layout';
import { useEditing } from './editing.ts';
import css from './fields.module.css';
import { useWords } from './words.ts';

const FEW = 6;
const UNFOLDED_MS = 60;
const UNKNOWN = '没有这一项';

type FieldError = { readonly path: string; readonly message: string };

export function Problems({ problems, onLead }: { problems: readonly FieldError[]; onLead?: () => void }) {
  const say = useWords();
  const { change, disabled } = useEditing();
  if (problems.length === 0) return <Notice tone="success" title={say('sound')} />;
  return (
    <Notice tone="warning">
      <details className={css.problems} open={problems.length <= FEW}>
        <summary>{say('problems', { count: problems.length })}</summary>
        <ul lang="zh-CN">
          {problems.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              {disabled && message}
              {!disabled && (
                <a
                  href={`#${fieldId(path)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    onLead?.();
                    leadTo(path);
                  }}
                >
                  {message}
                </a>
              )}
              {message.startsWith(UNKNOWN) && (
                <>
                  {' '}
                  <code>{path}</code>
                  {!disabled && <Button onClick={() => change((body) => withoutAt(body, path), true)}>{say('away')}</Button>}
                </>
              )}
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}

/** To the field itself, else to what it consists of, else to what it stands in; what is folded is unfolded first. */
function leadTo(path: string, again = 2): void {
  const target = nearest(path);
  const own = target?.matches('section') ? target.querySelector<HTMLDetailsElement>(':scope > details:not([open])') : null;
  const folded = target?.closest<HTMLDetailsElement>('details:not([open])') ?? own;
  if (folded && again > 0) {
    folded.open = true;
    setTimeout(() => leadTo(path, again - 1), UNFOLDED_MS);
    return;
  }
  target?.scrollIntoView({ block: 'center' });
  const control = target?.matches('input, textarea, select')
    ? target
    : target?.querySelector<HTMLElement>('input, textarea:not([readonly]), select');
  (control ?? target)?.focus({ preventScroll: true });
}

function nearest(path: string): HTMLElement | null {
  for (let at = path; at !== ''; at = at.replace(/(^|\.?)[^.[\]]*$|\[\d+\]$/, '')) {
    const id = fieldId(at);
    const found =
      document.getElementById(id) ?? document.querySelector<HTMLElement>(`[id^="${id.replace(/-$/, '')}-"]:is(input, textarea, select)`);
    if (found) return found;
  }
  return null;
}
