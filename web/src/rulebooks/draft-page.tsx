// One draft: its form while it is open, else its words; remarks, acts of whoever may, what was done (第六、八、十七条, 口径54).
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type Reply, useAnswer } from '#api';
import { ImpactPanel } from '#impact';
import { Comments, CommentsContext } from '#rulebooks/fields';
import { Aside, LeaveGuard, SaveState, useSaving } from '#rulebooks/saving';
import { DownloadDocument } from '#rules';
import { SignedInOnly } from '#session';
import { DetailList, HistoryList } from '#ui/data';
import { Button, Card, ErrorState, Loading, Notice, Page } from '#ui/layout';
import { timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { DraftActs } from './draft-acts.tsx';
import { DraftForm } from './draft-form.tsx';
import { DraftWords } from './draft-words.tsx';
import { ImportDocument } from './import-document.tsx';
import css from './rulebooks.module.css';
import { useWords } from './words.ts';

type Draft = Reply<'getRuleDraft'>;

const steps = {
  draft: 'stepDraft',
  save: 'stepSave',
  submit: 'stepSubmit',
  return: 'stepReturn',
  abandon: 'stepAbandon',
  file: 'stepFile',
  comment: 'stepComment',
} as const;

export function DraftPage() {
  return <SignedInOnly permission="rulebook.draft">{() => <Opened />}</SignedInOnly>;
}

function Opened() {
  const say = useWords();
  const { draftId } = useParams({ from: '/rulebooks/$draftId' });
  const draft = useAnswer('getRuleDraft', { draftId }, { freshMs: 0 });
  if (draft.isSuccess) return <Shown key={draftId} draft={draft.data} />;
  return (
    <Page title={say('desk')}>
      {draft.isError ? <ErrorState trouble={draft.error} onRetry={() => void draft.refetch()} /> : <Loading lines={8} />}
    </Page>
  );
}

function Shown({ draft }: { draft: Draft }) {
  const say = useWords();
  const kept = useSaving(draft);
  // Whoever may file it begins by reading: changing it would take that from them.
  const [editing, setEditing] = useState(!draft.mayFile);
  const open = draft.state === 'draft' || draft.state === 'returned';
  // What is not saved stays on the page, even when the draft was sent in meanwhile.
  const typing = editing && (open || kept.unsaved);
  return (
    <Page title={typing ? titleOf(kept.state.body, say('untitled')) : draft.title} lead={<span lang="zh-CN">{draft.stateName}</span>}>
      <CommentsContext value={draft}>
        {typing && (
          <div className={css.bar}>
            <SaveState kept={kept} />
          </div>
        )}
        {typing && kept.state.aside && <Aside body={kept.state.aside} onTake={kept.bringBack} />}
        {!typing && open && (
          <Notice tone="info" action={<Button onClick={() => setEditing(true)}>{say('editInstead')}</Button>}>
            {say('editInsteadText')}
          </Notice>
        )}
        {typing ? (
          <DraftForm kind={draft.kind} body={kept.state.body} now={kept.now} onType={kept.type} />
        ) : (
          <DraftWords kind={draft.kind} body={draft.body} problems={open || draft.state === 'submitted' ? draft.problems : []} />
        )}
        <Card title={say('whole')}>
          <Comments path="" plain />
        </Card>
        <ImpactPanel draft={draft} settle={kept.flush} />
        <Card title={say('acts')}>
          <About draft={draft} />
          <DraftActs draft={draft} settle={kept.flush} />
        </Card>
        <Card title={say('fileJson')}>
          <div className={css.acts}>
            <p className={css.muted}>{say('fileText')}</p>
            <div>
              <DownloadDocument document={typing ? kept.state.body : draft.body} />
            </div>
            {typing && <ImportDocument label={say('importReplace')} onRead={kept.replace} />}
          </div>
        </Card>
        <History steps={draft.steps} />
      </CommentsContext>
      <LeaveGuard settle={kept.flush} />
    </Page>
  );
}

function titleOf({ title }: Draft['body'], none: string): string {
  return typeof title === 'string' && title.trim() !== '' ? title : none;
}

function About({ draft }: { draft: Draft }) {
  const say = useWords();
  const { language } = usePreferences();
  return (
    <>
      <DetailList
        items={[
          { label: say('state'), value: <span lang="zh-CN">{draft.stateName}</span> },
          { label: say('org'), value: <span lang="zh-CN">{draft.orgName}</span> },
          { label: say('saved'), value: timeText(draft.savedAt, language) },
        ]}
      />
      {draft.state === 'filed' && draft.kind === 'document' && (
        <p>
          <Link to="/rules/$documentId" params={{ documentId: String(draft.body['id']) }}>
            {say('published')}
          </Link>
        </p>
      )}
    </>
  );
}

function History({ steps: done }: Pick<Draft, 'steps'>) {
  const say = useWords();
  const { language } = usePreferences();
  const items = done.map((one) => ({ text: say(steps[one.kind]), reason: one.text, note: `${timeText(one.at, language)} · ${one.by}` }));
  return (
    <Card title={say('history')}>
      <HistoryList items={items} />
    </Card>
  );
}
