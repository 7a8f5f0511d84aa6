// 意见 on the whole draft or on one place of it: who said what, and a field to say more. It disturbs nobody's typing.
import { createContext, useContext, useState } from 'react';
import { type Reply, useAction } from '#api';
import { TextAreaField } from '#ui/forms';
import { announce, Button, Notice } from '#ui/layout';
import { timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import css from './fields.module.css';
import { useWords } from './words.ts';

type Draft = Pick<Reply<'getRuleDraft'>, 'draftId' | 'steps' | 'state'>;

export const CommentsContext = createContext<Draft | null>(null);

/** `plain`: not folded, for the draft as a whole. */
export function Comments({ path, plain = false }: { path: string; plain?: boolean }) {
  const say = useWords();
  const { language } = usePreferences();
  const draft = useContext(CommentsContext);
  if (!draft) return null;
  const own = draft.steps.filter((one) => one.kind === 'comment' && one.path === path);
  const closed = draft.state === 'filed' || draft.state === 'abandoned';
  if (closed && own.length === 0) return null;
  const remarks = (
    <>
      <ul className={css.remarks}>
        {own.map((one) => (
          <li key={`${one.at} ${one.text}`}>
            <p lang="zh-CN">{one.text}</p>
            <p className={css.note}>
              {one.by} · {timeText(one.at, language)}
            </p>
          </li>
        ))}
      </ul>
      {!closed && <Remark draftId={draft.draftId} path={path} />}
    </>
  );
  if (plain) return remarks;
  return (
    <details className={css.comments}>
      <summary>{own.length === 0 ? say('comments') : say('commentsMany', { count: own.length })}</summary>
      {remarks}
    </details>
  );
}

function Remark({ draftId, path }: { draftId: string; path: string }) {
  const say = useWords();
  const [text, setText] = useState('');
  const send = useAction('commentRuleDraft', {
    refresh: ['getRuleDraft'],
    onDone: () => {
      setText('');
      announce(say('commented'));
    },
  });
  return (
    <div className={css.remark}>
      {send.error && (
        <Notice tone="error" live title={send.error.title}>
          {send.error.errors[0]?.message ?? send.error.detail}
        </Notice>
      )}
      <TextAreaField path={`comment-${path}`} label={say('comment')} value={text} onChange={setText} rows={2} maxLength={1000} />
      <Button busy={send.isPending} disabled={text.trim() === ''} onClick={() => send.mutate({ draftId, path, text: text.trim() })}>
        {say('sendComment')}
      </Button>
    </div>
  );
}
