// How the draft stands: saving, saved at 12:03, not saved and why. Read aloud politely, never in the way.
import { Icon } from '#ui/icons';
import { Button } from '#ui/layout';
import { usePreferences } from '#ui/theme';
import { type Autosave, isUnsaved } from './autosave.ts';
import css from './draft.module.css';
import { useWords } from './words.ts';

export function SaveState({ state, onRetry }: { state: Autosave; onRetry: () => void }) {
  const say = useWords();
  const { language } = usePreferences();
  if (state.phase.kind === 'failed') {
    const { type, title, detail } = state.phase.problem;
    return (
      <div className={css.failed} role="alert">
        <Icon name="alert" />
        <span>
          <b>{say('failed')}</b>：{title}
          {/* Without a network the problem already says that what was typed is still here. */}
          {type === 'offline' ? `。${detail ?? ''}` : `。${say('stillHere')}`}
        </span>
        <Button onClick={onRetry}>{say('retry')}</Button>
      </div>
    );
  }
  const unsaved = isUnsaved(state);
  return (
    <p className={css.state} role="status">
      <Icon name={unsaved ? 'upload' : 'check'} size="1em" />
      {unsaved ? say('saving') : say('saved', { time: hourText(state.stored.savedAt, language) })}
    </p>
  );
}

/** 12:03, Beijing time. */
export function hourText(iso: string, language: 'zh' | 'en'): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Shanghai' }).format(at);
}
