// One draft: what is wrong with it, its articles beside its rules, what was done; and the acts of whoever may (第十七条, 口径54).
import { Link, useParams } from '@tanstack/react-router';
import { type Reply, useAction, useAnswer } from '#api';
import { RulesOf } from '#rules';
import { SignedInOnly } from '#session';
import { DetailList, HistoryList } from '#ui/data';
import { announce, Card, ErrorState, Loading, Notice, Page } from '#ui/layout';
import { timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { DownloadDocument } from './download.tsx';
import { DraftActs } from './draft-acts.tsx';
import { ImportDocument } from './import-document.tsx';
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
  if (draft.isSuccess) return <Shown draft={draft.data} />;
  return (
    <Page title={say('desk')}>
      {draft.isError ? <ErrorState trouble={draft.error} onRetry={() => void draft.refetch()} /> : <Loading lines={8} />}
    </Page>
  );
}

function Shown({ draft }: { draft: Draft }) {
  const say = useWords();
  const { language } = usePreferences();
  const { draftId, revision, title, stateName, orgName, state, body, problems } = draft;
  const save = useAction('saveRuleDraft', { refresh: ['getRuleDraft', 'listRuleDrafts'], onDone: () => announce(say('done')) });
  const open = state === 'draft' || state === 'returned';
  return (
    <Page title={title} lead={stateName}>
      <Problems problems={problems} open={open} />
      <Card title={say('desk')}>
        <DetailList
          items={[
            { label: say('state'), value: <span lang="zh-CN">{stateName}</span> },
            { label: say('org'), value: <span lang="zh-CN">{orgName}</span> },
            { label: say('saved'), value: timeText(draft.savedAt, language) },
          ]}
        />
        {save.error && (
          <Notice tone="error" live title={save.error.title}>
            {save.error.detail}
          </Notice>
        )}
        {open && <ImportDocument label={say('importReplace')} onRead={(next) => save.mutate({ draftId, revision, body: next })} />}
        <DownloadDocument document={body} />
        {state === 'filed' && (
          <p>
            <Link to="/rules/$documentId" params={{ documentId: String(body['id']) }}>
              {say('published')}
            </Link>
          </p>
        )}
        <DraftActs draft={draft} />
      </Card>
      <RulesOf document={body} />
      <Card title={say('history')}>
        <HistoryList
          items={draft.steps.map((one) => ({
            text: say(steps[one.kind]),
            reason: one.text,
            note: `${timeText(one.at, language)} · ${one.by}`,
          }))}
        />
      </Card>
    </Page>
  );
}

function Problems({ problems, open }: { problems: Draft['problems']; open: boolean }) {
  const say = useWords();
  if (problems.length === 0) return open ? <Notice tone="success" title={say('sound')} /> : null;
  return (
    <Notice tone="warning" title={say('problems', { count: String(problems.length) })}>
      <ul lang="zh-CN">
        {problems.map((one) => (
          <li key={`${one.path} ${one.message}`}>
            <code>{one.path}</code>：{one.message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
