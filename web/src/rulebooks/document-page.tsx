// One rule document: who issued it, from when, its articles beside its rules; as a file to take away; ended by the city bureau.
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type Reply, useAction, useAnswer } from '#api';
import { ReasonDialog } from '#reason';
import { can, useMe } from '#session';
import { DetailList } from '#ui/data';
import { announce, Button, Card, ErrorState, Loading, Notice, Page } from '#ui/layout';
import { dayText, todayInBeijing } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { DownloadDocument } from './download.tsx';
import css from './rulebooks.module.css';
import { RulesOf } from './rules-of.tsx';
import { DocumentState } from './rules-page.tsx';
import { useWords } from './words.ts';

type Document = Reply<'getRuleDocument'>;

export function DocumentPage() {
  const say = useWords();
  const { documentId } = useParams({ from: '/rules/$documentId' });
  const found = useAnswer('getRuleDocument', { documentId });
  if (found.isSuccess) return <Shown document={found.data} />;
  return (
    <Page title={say('title')}>
      {found.isError ? <ErrorState trouble={found.error} onRetry={() => void found.refetch()} /> : <Loading lines={8} />}
    </Page>
  );
}

function Shown({ document }: { document: Document }) {
  const say = useWords();
  const { language } = usePreferences();
  const { title, number, issuer, from, until, filingNumber, state, stateText, ending } = document;
  return (
    <Page title={title} lead={number}>
      <Card>
        <DetailList
          items={[
            { label: say('state'), value: <DocumentState state={state} /> },
            { label: say('issuer'), value: <span lang="zh-CN">{issuer}</span> },
            { label: say('filing'), value: filingNumber ?? '—' },
            { label: say('from'), value: dayText(from, language) },
            { label: say('until'), value: until === null ? '—' : dayText(until, language) },
          ]}
        />
        <p lang="zh-CN">{stateText}</p>
        {ending && <Notice tone="warning" title={say('ending', { reason: ending.reason })} />}
        <div className={css.row}>
          <DownloadDocument document={document.document} />
          <End document={document} />
        </div>
      </Card>
      <RulesOf document={document.document} />
    </Page>
  );
}

function End({ document }: { document: Document }) {
  const say = useWords();
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const end = useAction('endRuleDocument', {
    refresh: ['getRuleDocument', 'listRuleDocuments'],
    onDone: () => {
      setAsking(false);
      announce(say('done'));
    },
  });
  if (!me || !can(me, 'rulebook.file') || document.filedAt === null || document.state !== 'in-force') return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{say('end')}</Button>
      {asking && (
        <ReasonDialog
          title={say('endTitle', { title: document.title })}
          hint={say('endHint')}
          confirm={say('end')}
          problem={end.error}
          busy={end.isPending}
          onConfirm={(reason) => end.mutate({ documentId: document.documentId, lastDay: todayInBeijing(), reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
