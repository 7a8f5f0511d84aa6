// What the applicant may do now, exactly as the server says: go on, withdraw, ask for a second review, delete a draft.
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAction } from '#api';
import type { ClaimView } from '#claim-view';
import { useClaimCache } from '#claims/draft';
import { TextAreaField } from '#ui/forms';
import { Icon } from '#ui/icons';
import { announce, Button, buttonClass, Dialog, ErrorState } from '#ui/layout';
import css from './claims.module.css';
import { useWords } from './words.ts';

type Asked = 'withdraw' | 'appeal' | 'discard';

export function ClaimActions({ view }: { view: ClaimView }) {
  const say = useWords();
  const [asked, setAsked] = useState<Asked>();
  const may = (name: ClaimView['actions'][number]) => view.actions.includes(name);
  const close = () => setAsked(undefined);
  return (
    <>
      {may('edit') && (
        <Link to="/claims/$claimId/edit" params={{ claimId: view.claimId }} search={{}} className={buttonClass('primary')}>
          <Icon name="pen" />
          {say(view.state === 'returned' ? 'answer' : 'goOn')}
        </Link>
      )}
      {may('appeal') && (
        <Button icon={<Icon name="scales" />} onClick={() => setAsked('appeal')}>
          {say('appeal')}
        </Button>
      )}
      {may('withdraw') && (
        <Button icon={<Icon name="back" />} onClick={() => setAsked('withdraw')}>
          {say('withdraw')}
        </Button>
      )}
      {may('discard') && (
        <Button variant="danger" icon={<Icon name="trash" />} onClick={() => setAsked('discard')}>
          {say('discard')}
        </Button>
      )}
      {asked === 'withdraw' && <WithdrawDialog view={view} onClose={close} />}
      {asked === 'appeal' && <AppealDialog view={view} onClose={close} />}
      {asked === 'discard' && <DiscardDialog view={view} onClose={close} />}
    </>
  );
}

type DialogProps = { view: ClaimView; onClose: () => void };

function WithdrawDialog({ view, onClose }: DialogProps) {
  const say = useWords();
  const put = useClaimCache();
  const [text, setText] = useState('');
  const withdraw = useAction('withdrawClaim', {
    refresh: ['listMyClaims', 'getMyStanding'],
    onDone: (next) => {
      put(next);
      announce(say('withdrawn'));
      onClose();
    },
  });
  return (
    <Dialog title={say('withdrawTitle')} onClose={onClose}>
      <div className={css.dialog}>
        <p>{say('withdrawText')}</p>
        {withdraw.error && <ErrorState trouble={withdraw.error} />}
        <TextAreaField path="withdrawal" label={say('withdrawWhy')} optional value={text} onChange={setText} maxLength={2000} />
        <DialogFoot
          label={say('withdraw')}
          busy={withdraw.isPending}
          onGo={() => withdraw.mutate({ claimId: view.claimId, text })}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}

function AppealDialog({ view, onClose }: DialogProps) {
  const say = useWords();
  const put = useClaimCache();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const appeal = useAction('appealClaim', {
    refresh: ['listMyClaims'],
    onDone: (next) => {
      put(next);
      announce(say('appealed'));
      onClose();
    },
  });
  const go = () => {
    setMissing(text.trim() === '');
    if (text.trim() !== '') appeal.mutate({ claimId: view.claimId, text: text.trim() });
  };
  return (
    <Dialog title={say('appealTitle')} onClose={onClose}>
      <div className={css.dialog}>
        <p>{say('appealText')}</p>
        {appeal.error && <ErrorState trouble={appeal.error} />}
        <TextAreaField
          path="appeal"
          label={say('appealWhy')}
          rows={5}
          value={text}
          onChange={setText}
          error={missing && text.trim() === '' ? say('appealMissing') : appeal.error?.errors[0]?.message}
          maxLength={2000}
        />
        <DialogFoot label={say('appeal')} busy={appeal.isPending} onGo={go} onClose={onClose} />
      </div>
    </Dialog>
  );
}

function DiscardDialog({ view, onClose }: DialogProps) {
  const say = useWords();
  const navigate = useNavigate();
  const discard = useAction('discardClaim', {
    refresh: ['listMyClaims'],
    onDone: () => {
      announce(say('discarded'));
      void navigate({ to: '/claims', replace: true });
    },
  });
  return (
    <Dialog title={say('discardTitle')} onClose={onClose}>
      <div className={css.dialog}>
        <p>{say('discardText')}</p>
        {discard.error && <ErrorState trouble={discard.error} />}
        <DialogFoot
          label={say('discard')}
          danger
          busy={discard.isPending}
          onGo={() => discard.mutate({ claimId: view.claimId })}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}

type FootProps = { label: string; busy: boolean; danger?: boolean; onGo: () => void; onClose: () => void };

function DialogFoot({ label, busy, danger = false, onGo, onClose }: FootProps) {
  const say = useWords();
  return (
    <div className={css.dialogFoot}>
      <Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={onGo}>
        {label}
      </Button>
      <Button onClick={onClose}>{say('cancel')}</Button>
    </div>
  );
}
