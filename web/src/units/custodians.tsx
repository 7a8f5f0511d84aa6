// 管理人: who acts for the unit; naming another, leaving, handing over (第十五条).
import { useState } from 'react';
import { useAction, usePages } from '#api';
import { ReasonDialog } from '#reason';
import { DataList } from '#ui/data';
import { SelectField, TextField } from '#ui/forms';
import { announce, Button, Card, EmptyState } from '#ui/layout';
import { dayText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import type { Unit } from './unit.ts';
import css from './units.module.css';
import { useWords } from './words.ts';

type Custodian = Unit['custodians'][number];

export function Custodians({ unit }: { unit: Unit }) {
  const say = useWords();
  const { language } = usePreferences();
  const [naming, setNaming] = useState(false);
  const [ending, setEnding] = useState<Custodian>();
  const may = unit.mayManage && unit.to === null;
  return (
    <Card title={say('custodians')} extra={may ? <Button onClick={() => setNaming(true)}>{say('nameOne')}</Button> : undefined}>
      <div className={css.stack}>
        <p className={css.small}>{say('custodiansLead')}</p>
        {unit.custodians.length === 0 && <EmptyState title={say('custodiansNone')} />}
        {unit.custodians.length > 0 && (
          <DataList
            caption={say('custodians')}
            rows={unit.custodians}
            rowKey={(one) => one.accountId}
            columns={[
              { key: 'name', label: say('custodian'), place: 'title', cell: (one) => one.name + (one.self ? say('self') : '') },
              { key: 'since', label: say('custodianSince'), cell: (one) => dayText(one.since, language) },
              { key: 'act', label: say('act'), cell: (one) => (may ? <Button onClick={() => setEnding(one)}>{say('end')}</Button> : null) },
            ]}
          />
        )}
      </div>
      {naming && <NameDialog unit={unit} onClose={() => setNaming(false)} />}
      {ending && <EndDialog unit={unit} custodian={ending} onClose={() => setEnding(undefined)} />}
    </Card>
  );
}

const REFRESH = ['getUnit'] as const;

function NameDialog({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const say = useWords();
  const [personId, setPersonId] = useState('');
  const done = () => {
    announce(say('done'));
    onClose();
  };
  const name = useAction('nameCustodian', { refresh: REFRESH, onDone: done });
  return (
    <ReasonDialog
      title={say('nameOne')}
      text={say('nameHelp')}
      confirm={say('nameDo')}
      problem={name.error}
      busy={name.isPending}
      onConfirm={(reason) => name.mutate({ orgId: unit.orgId, personId, reason })}
      onClose={onClose}
    >
      <PersonChoice orgId={unit.orgId} label={say('chooseOne')} value={personId} onChange={setPersonId} />
    </ReasonDialog>
  );
}

function EndDialog({ unit, custodian, onClose }: { unit: Unit; custodian: Custodian; onClose: () => void }) {
  const say = useWords();
  const [successorId, setSuccessorId] = useState('');
  const done = () => {
    announce(say('done'));
    onClose();
  };
  const end = useAction('endCustodian', { refresh: REFRESH, onDone: done });
  const { accountId } = custodian;
  return (
    <ReasonDialog
      title={say('endTitle', { name: custodian.name })}
      text={say('endText')}
      confirm={say('endDo')}
      problem={end.error}
      busy={end.isPending}
      onConfirm={(reason) => end.mutate({ orgId: unit.orgId, accountId, reason, successorId: successorId === '' ? null : successorId })}
      onClose={onClose}
    >
      <PersonChoice orgId={unit.orgId} label={say('successor')} none={say('successorNone')} value={successorId} onChange={setSuccessorId} />
    </ReasonDialog>
  );
}

type Choice = { orgId: string; label: string; none?: string; value: string; onChange: (personId: string) => void };
const SHOWN = 50;

/** From the people at work there: a part of the name narrows the list. */
function PersonChoice({ orgId, label, none, value, onChange }: Choice) {
  const say = useWords();
  const [q, setQ] = useState('');
  const people = usePages('listPeople', { employerId: orgId, ...(q.trim() ? { q: q.trim() } : {}), limit: SHOWN });
  return (
    <>
      <TextField path="q" label={say('byName')} value={q} onChange={setQ} maxLength={50} />
      <SelectField
        path="personId"
        label={label}
        empty={none ?? say('choose')}
        value={value}
        onChange={onChange}
        options={people.rows.map((one) => ({ value: one.personId, label: `${one.name}（${one.idNumber}）` }))}
      />
      {people.isSuccess && people.rows.length === 0 && <p role="status">{say('noPeople')}</p>}
    </>
  );
}
