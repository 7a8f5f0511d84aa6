// One rule document: from when, what it changed, its articles beside its rules, its cases computed; as a file to take away; ended by the city bureau.
import { useParams } from '@tanstack/react-router';
import { CITY_DOCUMENT, documentFromJson } from '@xueshi/policy';
import { useState } from 'react';
import { type Reply, useAction, useAnswer } from '#api';
import { ReasonDialog } from '#reason';
import { CompareDocuments, DownloadDocument, RulesOf, useFiledRules } from '#rules';
import { can, useMe } from '#session';
import { DetailList } from '#ui/data';
import { announce, Button, Card, ErrorState, Loading, Notice, Page } from '#ui/layout';
import { dayText, todayInBeijing } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { DocumentCases } from './document-cases.tsx';
import { DocumentTies } from './document-ties.tsx';
import { earlierEditions } from './editions.ts';
import css from './published.module.css';
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
  const { rules } = useFiledRules();
  const all = [CITY_DOCUMENT, ...rules.documents];
  const read = documentFromJson(document.document);
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
        {read.ok && <DocumentTies document={read.document} all={all} />}
        {ending && <Notice tone="warning" title={say('ending', { reason: ending.reason })} />}
        <div className={css.row}>
          <DownloadDocument document={document.document} />
          <End document={document} />
        </div>
      </Card>
      {read.ok &&
        earlierEditions(read.document, all).map((earlier) => (
          <Card key={earlier.id} title={say('compared', { title: earlier.title, number: earlier.number })}>
            <CompareDocuments before={earlier} after={read.document} />
          </Card>
        ))}
      <RulesOf document={document.document} citable />
      {read.ok && <DocumentCases document={read.document} all={all} />}
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
