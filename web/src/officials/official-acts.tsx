// What the city bureau does to a work account: another role, a new first password, stopping, the lost factor.
import { useState } from 'react';
import { errorsByPath, type Reply, useAction } from '#api';
import { ReasonDialog } from '#reason';
import { announce, Button } from '#ui/layout';
import { sentRole } from './allocate-dialog.tsx';
import type { Handed } from './first-password.tsx';
import css from './officials.module.css';
import { emptyRole, type RoleDraft, RoleFields } from './role-fields.tsx';
import { useWords } from './words.ts';

type Official = Reply<'getOfficial'>;
type Act = 'giveRole' | 'renew' | 'disable' | 'factor';
const REFRESH = ['getOfficial', 'listOfficials'] as const;

export function OfficialActs({ official, onHanded }: { official: Official; onHanded: (handed: Handed) => void }) {
  const say = useWords();
  const [act, setAct] = useState<Act>();
  const close = () => setAct(undefined);
  const done = () => {
    close();
    announce(say('done'));
  };
  const renew = useAction('renewFirstPassword', {
    refresh: REFRESH,
    onDone: (handed) => {
      close();
      onHanded(handed);
    },
  });
  const stop = useAction('setOfficialDisabled', { refresh: REFRESH, onDone: done });
  const reset = useAction('resetOfficialFactor', { refresh: REFRESH, onDone: done });
  const { accountId, disabled, factor, factorResetAskedBy, person } = official;
  const factorText = say(factorResetAskedBy ? 'resetSecond' : 'resetFactor');
  const stopText = say(disabled ? 'enable' : 'disable');
  const shared = { confirm: say('confirm'), onClose: close };
  return (
    <>
      <div className={css.row}>
        <Button onClick={() => setAct('giveRole')}>{say('giveRole')}</Button>
        {!person && <Button onClick={() => setAct('renew')}>{say('renew')}</Button>}
        {factor && <Button onClick={() => setAct('factor')}>{factorText}</Button>}
        {!person && <Button onClick={() => setAct('disable')}>{stopText}</Button>}
      </div>
      {act === 'giveRole' && <GiveRoleDialog accountId={accountId} onDone={done} onClose={close} />}
      {act === 'renew' && (
        <ReasonDialog
          {...shared}
          title={say('renew')}
          problem={renew.error}
          busy={renew.isPending}
          onConfirm={(reason) => renew.mutate({ accountId, reason })}
        />
      )}
      {act === 'disable' && (
        <ReasonDialog
          {...shared}
          title={stopText}
          problem={stop.error}
          busy={stop.isPending}
          onConfirm={(reason) => stop.mutate({ accountId, disabled: !disabled, reason })}
        />
      )}
      {act === 'factor' && (
        <ReasonDialog
          {...shared}
          title={factorText}
          problem={reset.error}
          busy={reset.isPending}
          onConfirm={(reason) => reset.mutate({ accountId, reason })}
        />
      )}
    </>
  );
}

function GiveRoleDialog({ accountId, onDone, onClose }: { accountId: string; onDone: () => void; onClose: () => void }) {
  const say = useWords();
  const [role, setRole] = useState<RoleDraft>(emptyRole);
  const give = useAction('giveRole', { refresh: REFRESH, onDone });
  return (
    <ReasonDialog
      title={say('giveRole')}
      confirm={say('confirm')}
      problem={give.error}
      busy={give.isPending}
      onConfirm={(reason) => give.mutate({ accountId, ...sentRole(role), reason })}
      onClose={onClose}
    >
      <RoleFields draft={role} onChange={(part) => setRole({ ...role, ...part })} errors={errorsByPath(give.error?.errors ?? [])} />
    </ReasonDialog>
  );
}
