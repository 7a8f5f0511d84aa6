// The audit as its reader sees it: who did or saw what, when, from where, with what result; filters live in the address (第十五、十六条).
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type Reply, usePages } from '#api';
import { SignedInOnly } from '#session';
import { DataList, StatusTag } from '#ui/data';
import { DayField, SelectField, TextField } from '#ui/forms';
import { Button, Card, EmptyState, ErrorState, Loading, Page } from '#ui/layout';
import { timeText, todayInBeijing } from '#ui/text';
import { usePreferences } from '#ui/theme';
import css from './audit.module.css';
import { auditSearch, spanOf } from './audit-search.ts';
import { useWords } from './words.ts';

type Line = Reply<'searchAudit'>['items'][number];
const ROWS = 50;

export function AuditPage() {
  return <SignedInOnly permission="audit.read">{() => <Audit />}</SignedInOnly>;
}

function Audit() {
  const say = useWords();
  const search = auditSearch(useSearch({ from: '/audit' }));
  const { from: _from, to: _to, ...rest } = search;
  const list = usePages('searchAudit', { ...rest, ...spanOf(search, todayInBeijing()), limit: ROWS });
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Filters key={JSON.stringify(search)} />
      {list.isError && <ErrorState trouble={list.error} onRetry={() => void list.refetch()} />}
      <Card title={say('lines')}>
        {list.isPending && <Loading lines={8} />}
        {list.isSuccess && list.rows.length === 0 && <EmptyState icon="list" title={say('none')} />}
        {list.rows.length > 0 && <Lines rows={list.rows} />}
        {list.hasNextPage && (
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {say('more')}
          </Button>
        )}
      </Card>
    </Page>
  );
}

function Filters() {
  const say = useWords();
  const navigate = useNavigate();
  const search = auditSearch(useSearch({ from: '/audit' }));
  const [form, setForm] = useState({
    ...spanOf(search, todayInBeijing()),
    actor: search.actor ?? '',
    outcome: search.outcome ?? '',
    person: search.person ?? '',
  });
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '/audit', search: auditSearch(form) });
  };
  return (
    <form className={css.filters} onSubmit={submit}>
      <DayField path="from" label={say('from')} value={form.from} onChange={(from) => change({ from })} max={form.to} />
      <DayField path="to" label={say('to')} value={form.to} onChange={(to) => change({ to })} max={todayInBeijing()} />
      <TextField path="actor" label={say('actor')} value={form.actor} onChange={(actor) => change({ actor })} maxLength={50} />
      <TextField
        path="person"
        label={say('person')}
        value={form.person}
        onChange={(person) => change({ person })}
        inputMode="numeric"
        maxLength={16}
      />
      <SelectField
        path="outcome"
        label={say('outcome')}
        value={form.outcome}
        onChange={(outcome) => change({ outcome })}
        options={[
          { value: '', label: say('any') },
          { value: 'done', label: say('done') },
          { value: 'refused', label: say('refused') },
        ]}
      />
      <Button type="submit" variant="primary">
        {say('search')}
      </Button>
    </form>
  );
}

function Lines({ rows }: { rows: readonly Line[] }) {
  const say = useWords();
  const { language } = usePreferences();
  return (
    <DataList
      caption={say('lines')}
      rows={rows}
      rowKey={(one) => one.auditId}
      columns={[
        { key: 'at', label: say('at'), cell: (one) => timeText(one.at, language) },
        { key: 'actor', label: say('actor'), place: 'title', cell: (one) => <Actor line={one} /> },
        { key: 'what', label: say('what'), cell: (one) => <span lang="zh-CN">{one.summary}</span> },
        { key: 'target', label: say('target'), cell: (one) => <Target target={one.target} /> },
        {
          key: 'result',
          label: say('outcome'),
          cell: (one) =>
            one.status < 400 ? (
              <StatusTag tone="success">{say(one.kind === 'read' ? 'seen' : 'done')}</StatusTag>
            ) : (
              <StatusTag tone="error">{say('refusedWith', { problem: one.problem ?? String(one.status) })}</StatusTag>
            ),
        },
        { key: 'address', label: say('address'), cell: (one) => one.address ?? '—' },
      ]}
    />
  );
}

function Actor({ line }: { line: Line }) {
  return (
    <span>
      {line.actor}
      {line.org && <span className={css.small}>{line.org}</span>}
    </span>
  );
}

function Target({ target }: { target: Line['target'] }) {
  const parts = Object.entries(target).filter(([, value]) => value !== null && value !== undefined && value !== '');
  if (parts.length === 0) return '—';
  return (
    <code className={css.target}>
      {parts.map(([name, value]) => (
        <span key={name}>{`${name}: ${String(value)}`}</span>
      ))}
    </code>
  );
}
