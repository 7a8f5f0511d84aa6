// The authority's acts on a unit: a new name, going into another, its end (第十、十五条).
import { useState } from 'react';
import { useAction, usePages } from '#api';
import { ReasonDialog } from '#reason';
import { DayField, SelectField, TextField } from '#ui/forms';
import { announce, Button, Card } from '#ui/layout';
import { todayInBeijing } from '#ui/text';
import type { Unit } from './unit.ts';
import css from './units.module.css';
import { useWords } from './words.ts';

type Act = 'rename' | 'merge' | 'dissolve';
const REFRESH = ['getUnit', 'listOrgs', 'listPeople'] as const;

export function Supervise({ unit }: { unit: Unit }) {
  const say = useWords();
  const [act, setAct] = useState<Act>();
  const close = () => setAct(undefined);
  return (
    <Card title={say('supervise')}>
      <div className={css.stack}>
        <p>{say('superviseText')}</p>
        <p className={css.row}>
          {(['rename', 'merge', 'dissolve'] as const).map((one) => (
            <Button key={one} onClick={() => setAct(one)}>
              {say(one)}
            </Button>
          ))}
        </p>
      </div>
      {act === 'rename' && <RenameDialog unit={unit} onClose={close} />}
      {act === 'merge' && <MergeDialog unit={unit} onClose={close} />}
      {act === 'dissolve' && <DissolveDialog unit={unit} onClose={close} />}
    </Card>
  );
}

type DialogProps = { unit: Unit; onClose: () => void };

function RenameDialog({ unit, onClose }: DialogProps) {
  const say = useWords();
  const [name, setName] = useState(unit.name);
  const rename = useAction('renameUnit', { refresh: REFRESH, onDone: closing(say('done'), onClose) });
  return (
    <ReasonDialog
      title={say('rename')}
      hint={say('reasonHint')}
      confirm={say('confirm')}
      problem={rename.error}
      busy={rename.isPending}
      onConfirm={(reason) => rename.mutate({ orgId: unit.orgId, name, reason })}
      onClose={onClose}
    >
      <TextField path="name" label={say('newName')} value={name} onChange={setName} error={faultAt(rename.error, 'name')} maxLength={100} />
    </ReasonDialog>
  );
}

function MergeDialog({ unit, onClose }: DialogProps) {
  const say = useWords();
  const [q, setQ] = useState('');
  const [into, setInto] = useState('');
  const [on, setOn] = useState(todayInBeijing());
  const found = usePages('listOrgs', { q: q.trim(), kind: unit.kind, limit: 20 }, { enabled: q.trim().length >= 2 });
  const merge = useAction('mergeUnit', { refresh: REFRESH, onDone: closing(say('done'), onClose) });
  return (
    <ReasonDialog
      title={say('merge')}
      hint={say('reasonHint')}
      confirm={say('confirm')}
      problem={merge.error}
      busy={merge.isPending}
      onConfirm={(reason) => merge.mutate({ orgId: unit.orgId, intoOrgId: into, on, reason })}
      onClose={onClose}
    >
      <TextField path="q" label={say('find')} hint={say('intoHint')} value={q} onChange={setQ} maxLength={100} />
      <SelectField
        path="intoOrgId"
        label={say('into')}
        empty={say('choose')}
        value={into}
        onChange={setInto}
        options={found.rows.filter(({ orgId }) => orgId !== unit.orgId).map(({ orgId, name }) => ({ value: orgId, label: name }))}
        error={faultAt(merge.error, 'intoOrgId')}
      />
      <DayField path="on" label={say('on')} value={on} onChange={setOn} error={faultAt(merge.error, 'on')} />
    </ReasonDialog>
  );
}

function DissolveDialog({ unit, onClose }: DialogProps) {
  const say = useWords();
  const [lastDay, setLastDay] = useState(todayInBeijing());
  const dissolve = useAction('dissolveUnit', { refresh: REFRESH, onDone: closing(say('done'), onClose) });
  return (
    <ReasonDialog
      title={say('dissolve')}
      hint={say('reasonHint')}
      confirm={say('confirm')}
      problem={dissolve.error}
      busy={dissolve.isPending}
      onConfirm={(reason) => dissolve.mutate({ orgId: unit.orgId, lastDay, reason })}
      onClose={onClose}
    >
      <DayField path="lastDay" label={say('lastDay')} value={lastDay} onChange={setLastDay} error={faultAt(dissolve.error, 'on')} />
    </ReasonDialog>
  );
}

function closing(text: string, onClose: () => void): () => void {
  return () => {
    announce(text);
    onClose();
  };
}

function faultAt(problem: { errors?: readonly { path: string; message: string }[] } | null, path: string): string | undefined {
  return problem?.errors?.find((one) => one.path === path)?.message;
}
