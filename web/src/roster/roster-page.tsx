// 花名册: template, check, what must be corrected, import (第十条).
import { useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type Reply, useAction } from '#api';
import { SignedInOnly } from '#session';
import { DataList } from '#ui/data';
import { FileField } from '#ui/forms';
import { Button, buttonClass, Card, Loading, Notice, Page } from '#ui/layout';
import { download } from './download.ts';
import css from './roster.module.css';
import { useWords } from './words.ts';

type Report = Reply<'checkRoster'>;

export function RosterPage() {
  return <SignedInOnly permission="unit.manage">{() => <Roster />}</SignedInOnly>;
}

function Roster() {
  const say = useWords();
  const { orgId } = useParams({ from: '/units/$orgId/roster' });
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const check = useAction('checkRoster');
  const enter = useAction('importRoster', { refresh: ['getUnit', 'listPeople'] });
  const choose = (chosen: File | null) => {
    setFile(chosen);
    setMissing(false);
    check.reset();
    enter.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(file === null);
    if (file) check.mutate({ orgId, name: file.name, body: file });
  };
  const problem = enter.error ?? check.error;
  return (
    <Page title={say('roster')} lead={say('rosterLead')}>
      <Card title={say('template')}>
        <div className={css.stack}>
          <p>{say('templateText')}</p>
          <p>
            <a className={buttonClass()} href={`/api/units/${orgId}/roster/template`}>
              {say('template')}
            </a>
          </p>
        </div>
      </Card>
      <Card title={say('check')}>
        <form className={css.stack} onSubmit={submit} noValidate>
          <FileField
            path="file"
            label={say('rosterFile')}
            hint={say('rosterHint')}
            accept=".xlsx,.csv,.txt"
            onChange={choose}
            error={missing ? say('rosterMissing') : undefined}
          />
          <div>
            <Button type="submit" variant="primary" busy={check.isPending}>
              {say(check.isPending ? 'checking' : 'check')}
            </Button>
          </div>
        </form>
      </Card>
      {(check.isPending || enter.isPending) && <Loading lines={3} />}
      {problem && (
        <Notice tone="error" live title={problem.title}>
          {problem.detail}
        </Notice>
      )}
      {enter.data && (
        <Notice tone="success" live title={say('importedTitle', { count: enter.data.fresh })}>
          {say('importedText')}
        </Notice>
      )}
      {check.data && file && !enter.data && (
        <Checked
          report={check.data}
          orgId={orgId}
          file={file}
          busy={enter.isPending}
          onImport={() => enter.mutate({ orgId, name: file.name, body: file, skipFaulty: check.data.faulty > 0 ? 'true' : 'false' })}
        />
      )}
    </Page>
  );
}

type CheckedProps = { report: Report; orgId: string; file: File; busy: boolean; onImport: () => void };

function Checked({ report, orgId, file, busy, onImport }: CheckedProps) {
  const say = useWords();
  const { rows, fresh, same, faulty, faults, ignoredColumns } = report;
  return (
    <Card title={say('result')}>
      <div className={css.stack}>
        <p role="status">{say('resultText', { rows, fresh, same, faulty })}</p>
        {ignoredColumns.length > 0 && <p className={css.small}>{say('ignored', { columns: ignoredColumns.join('、') })}</p>}
        <div className={css.row}>
          {fresh > 0 ? (
            <Button variant="primary" busy={busy} onClick={onImport}>
              {busy ? say('importing') : say(faulty > 0 ? 'importRest' : 'importAll', { count: fresh })}
            </Button>
          ) : (
            <p>{say('nothingNew')}</p>
          )}
          {faulty > 0 && <Corrections orgId={orgId} file={file} />}
        </div>
        {faults.length > 0 && (
          <>
            {faults.length >= SHOWN && <p className={css.small}>{say('faultsMost', { count: SHOWN })}</p>}
            <DataList
              caption={say('faults')}
              rows={faults.slice(0, SHOWN)}
              rowKey={(one) => `${one.row} ${one.column} ${one.message}`}
              columns={[
                { key: 'row', label: say('rowNumber'), place: 'title', cell: (one) => String(one.row) },
                { key: 'column', label: say('columnName'), cell: (one) => one.column },
                { key: 'message', label: say('message'), cell: (one) => one.message },
              ]}
            />
          </>
        )}
      </div>
    </Card>
  );
}

const SHOWN = 100;

function Corrections({ orgId, file }: { orgId: string; file: File }) {
  const say = useWords();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const fetchThem = async () => {
    setState('busy');
    const done = await download(`/api/units/${orgId}/roster/corrections`, file, '花名册-待改正.xlsx');
    setState(done ? 'idle' : 'failed');
  };
  return (
    <>
      <Button busy={state === 'busy'} onClick={() => void fetchThem()}>
        {say('corrections')}
      </Button>
      {state === 'failed' && <span role="alert">{say('correctionsFailed')}</span>}
    </>
  );
}
