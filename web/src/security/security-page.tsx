// 账户安全: a code by time beside the password – needed by officials, offered to everybody – and the places where one is signed in (第十五条).
import { useAction, useAnswer } from '#api';
import { type Me, SignedInOnly } from '#session';
import { DataList, StatusTag } from '#ui/data';
import { Button, Card, ErrorState, Loading, Notice, Page } from '#ui/layout';
import { timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { PasskeyCard } from './passkey-card.tsx';
import { PasswordCard } from './password-card.tsx';
import css from './security.module.css';
import { TotpCard } from './totp-card.tsx';
import { useWords } from './words.ts';

export function SecurityPage() {
  return <SignedInOnly>{(me) => <Security me={me} />}</SignedInOnly>;
}

function Security({ me }: { me: Me }) {
  const say = useWords();
  const factors = useAnswer('getMyFactors', {}, { freshMs: 0 });
  return (
    <Page title={say('title')} lead={say('lead')} width="text">
      {me.factorNeeded && (
        <Notice tone="warning" title={say('neededTitle')}>
          {say('neededText')}
        </Notice>
      )}
      {me.passwordNeeded && (
        <>
          <Notice tone="warning" title={say('passwordNeeded')}>
            {say('passwordNeededText')}
          </Notice>
          <PasswordCard />
        </>
      )}
      {factors.isPending && <Loading lines={5} />}
      {factors.isError && <ErrorState trouble={factors.error} onRetry={() => void factors.refetch()} />}
      {factors.data && <TotpCard factors={factors.data} />}
      {factors.data?.passkeysOffered && <PasskeyCard passkeys={factors.data.passkeys} />}
      <Sessions />
      {!me.passwordNeeded && <PasswordCard />}
    </Page>
  );
}

const AFTER = { refresh: ['listMySessions'] } as const;

function Sessions() {
  const say = useWords();
  const { language } = usePreferences();
  const list = useAnswer('listMySessions', {}, { freshMs: 0 });
  const end = useAction('endMySession', AFTER);
  const endOthers = useAction('endMyOtherSessions', AFTER);
  const rows = list.data?.items ?? [];
  return (
    <Card
      title={say('sessions')}
      extra={
        rows.length > 1 ? (
          <Button busy={endOthers.isPending} onClick={() => endOthers.mutate({})}>
            {say('endOthers')}
          </Button>
        ) : undefined
      }
    >
      <div className={css.stack}>
        <p>{say('sessionsText')}</p>
        {list.isPending && <Loading lines={3} />}
        {list.isError && <ErrorState trouble={list.error} onRetry={() => void list.refetch()} />}
        {rows.length > 0 && (
          <DataList
            caption={say('sessions')}
            rows={rows}
            rowKey={(one) => one.sessionId}
            columns={[
              { key: 'device', label: say('device'), place: 'title', cell: (one) => one.device ?? say('deviceUnknown') },
              { key: 'address', label: say('address'), cell: (one) => one.address ?? '—' },
              { key: 'since', label: say('since'), cell: (one) => timeText(one.signedInAt, language) },
              { key: 'seen', label: say('seen'), cell: (one) => timeText(one.lastSeenAt, language) },
              {
                key: 'act',
                label: say('act'),
                cell: (one) =>
                  one.current ? (
                    <StatusTag tone="success">{say('current')}</StatusTag>
                  ) : (
                    <Button busy={end.isPending} onClick={() => end.mutate({ sessionId: one.sessionId })}>
                      {say('end')}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </div>
    </Card>
  );
}
