// 冲销 as an authority does it: what is taken back is said first, then why and who approved it; the entry itself stays (第九、十四条, 口径 51).
import { type FormEvent, useState } from 'react';
import { type Reply, useAction } from '#api';
import { ErrorSummary, TextAreaField, TextField } from '#ui/forms';
import { Button, Card, Dialog, Notice } from '#ui/layout';
import { hoursText } from '#ui/text';
import css from './records.module.css';
import { useWords } from './words.ts';

type Entry = Reply<'getEntry'>;

export function ReversalCard({ entry }: { entry: Entry }) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Card title={say('reverse')}>
      <div className={css.stack}>
        <p className={css.muted}>{say('reverseText')}</p>
        <Button variant="danger" onClick={() => setOpen(true)}>
          {say('reverseOpen')}
        </Button>
      </div>
      {open && <ReversalDialog entry={entry} onClose={() => setOpen(false)} />}
    </Card>
  );
}

function ReversalDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const say = useWords();
  const [reason, setReason] = useState('');
  const [approver, setApprover] = useState('');
  const reverse = useAction('reverseEntry', {
    refresh: ['getEntry', 'listMyEntries', 'listPersonEntries', 'getPersonStanding'],
    onDone: onClose,
  });
  const errors = reverse.error?.errors ?? [];
  const of = (path: string) => errors.find((one) => one.path === path)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    reverse.mutate({ entryId: entry.entryId, reason: reason.trim(), approver: approver.trim() });
  };
  return (
    <Dialog title={say('reverse')} onClose={onClose}>
      <form className={css.stack} onSubmit={submit} noValidate>
        <p>{say('reverseEffect', { title: entry.title, year: entry.year, hours: hoursText(entry.hours) })}</p>
        <ErrorSummary errors={errors} />
        {reverse.isError && errors.length === 0 && (
          <Notice tone="error" live title={reverse.error.title}>
            {reverse.error.detail}
          </Notice>
        )}
        <TextAreaField
          path="reason"
          label={say('reverseReason')}
          hint={say('reverseReasonHint')}
          value={reason}
          onChange={setReason}
          error={of('reason')}
          maxLength={500}
        />
        <TextField
          path="approver"
          label={say('reverseApprover')}
          hint={say('reverseApproverHint')}
          value={approver}
          onChange={setApprover}
          error={of('approver')}
          maxLength={50}
        />
        <div className={css.tags}>
          <Button type="submit" variant="danger" busy={reverse.isPending}>
            {say('reverseDo')}
          </Button>
          <Button onClick={onClose}>{say('reverseNot')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
