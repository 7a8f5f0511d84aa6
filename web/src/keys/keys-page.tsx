// 接口密钥: which systems read by which key, when last; making, changing, ending (第十五条).
import { useState } from 'react';
import { type Reply, useAction, useAnswer } from '#api';
import { type Me, SignedInOnly } from '#session';
import { DataList, StatusTag } from '#ui/data';
import { Button, Card, Dialog, EmptyState, ErrorState, Loading, Notice, Page } from '#ui/layout';
import { dayText, timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { KeyForm } from './key-form.tsx';
import css from './keys.module.css';
import { useWords } from './words.ts';

type Key = Reply<'listKeys'>['items'][number];
const REFRESH = ['listKeys'] as const;
const TONES = { current: 'success', expired: 'warning', ended: 'neutral' } as const;

export function KeysPage() {
  return <SignedInOnly permission="org.own">{(me) => <Keys me={me} />}</SignedInOnly>;
}

function Keys({ me }: { me: Me }) {
  const say = useWords();
  const { language } = usePreferences();
  const list = useAnswer('listKeys', {}, { freshMs: 0 });
  const [secret, setSecret] = useState('');
  const [ending, setEnding] = useState<Key>();
  const change = useAction('changeKey', { refresh: REFRESH, onDone: (key) => setSecret(key.secret) });
  const rows = list.data?.items ?? [];
  return (
    <Page title={say('title')} lead={say('lead')}>
      {secret !== '' && (
        <Notice tone="warning" live title={say('secretTitle')}>
          <p className={css.secret}>{secret}</p>
          <p>{say('secretText')}</p>
          <Button onClick={() => setSecret('')}>{say('saved')}</Button>
        </Notice>
      )}
      {change.error && (
        <Notice tone="error" live title={change.error.title}>
          {change.error.detail}
        </Notice>
      )}
      <Card title={say('title')}>
        {list.isPending && <Loading lines={4} />}
        {list.isError && <ErrorState trouble={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && rows.length === 0 && <EmptyState title={say('none')}>{say('docs')}</EmptyState>}
        {rows.length > 0 && (
          <DataList
            caption={say('title')}
            rows={rows}
            rowKey={(one) => one.keyId}
            columns={[
              { key: 'name', label: say('name'), place: 'title', cell: (one) => one.name },
              { key: 'org', label: say('org'), cell: (one) => one.org.name },
              { key: 'scopes', label: say('scopes'), cell: (one) => one.scopes.map((scope) => say(labelOf(scope))).join('、') },
              { key: 'expires', label: say('expiresOn'), cell: (one) => dayText(one.expiresOn, language) },
              {
                key: 'used',
                label: say('used'),
                cell: (one) => (one.lastUsedAt ? `${timeText(one.lastUsedAt, language)} ${one.lastAddress ?? ''}` : say('never')),
              },
              {
                key: 'state',
                label: say('state'),
                cell: (one) => (
                  <>
                    <StatusTag tone={TONES[one.state]}>{say(one.state)}</StatusTag>
                    {one.formerUntil && <p>{say('former', { time: timeText(one.formerUntil, language) })}</p>}
                  </>
                ),
              },
              {
                key: 'act',
                label: say('act'),
                cell: (one) =>
                  one.state === 'current' ? (
                    <span className={css.row}>
                      <Button busy={change.isPending} onClick={() => change.mutate({ keyId: one.keyId })}>
                        {say('change')}
                      </Button>
                      <Button onClick={() => setEnding(one)}>{say('end')}</Button>
                    </span>
                  ) : null,
              },
            ]}
          />
        )}
      </Card>
      <KeyForm me={me} onMade={setSecret} />
      {ending && <EndDialog apiKey={ending} onClose={() => setEnding(undefined)} />}
    </Page>
  );
}

function labelOf(scope: Key['scopes'][number]) {
  return scope.replace('.', '_') as 'people_read' | 'record_read' | 'claim_read' | 'audit_read' | 'ledger_verify';
}

function EndDialog({ apiKey, onClose }: { apiKey: Key; onClose: () => void }) {
  const say = useWords();
  const end = useAction('endKey', { refresh: REFRESH, onDone: onClose });
  return (
    <Dialog title={say('endTitle', { name: apiKey.name })} onClose={onClose}>
      <div className={css.stack}>
        <p>{say('endText')}</p>
        {end.error && (
          <Notice tone="error" live title={end.error.title}>
            {end.error.detail}
          </Notice>
        )}
        <div className={css.row}>
          <Button variant="primary" busy={end.isPending} onClick={() => end.mutate({ keyId: apiKey.keyId })}>
            {say('confirm')}
          </Button>
          <Button onClick={onClose}>{say('cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
