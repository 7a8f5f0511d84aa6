// The queue at a desk: one dense line per application. The whole line leads to its review; the tick box is for batches.
import { Link } from '@tanstack/react-router';
import { useWayTitle } from '#claim-view';
import { type QueueFilters, useDeskWords } from '#review/desk';
import { StatusTag } from '#ui/data';
import { hoursText } from '#ui/text';
import { DueText, HeldText } from './line-parts.tsx';
import css from './rows.module.css';
import { isBatchable, type QueueRow, type Selection } from './selection.ts';
import { useWords } from './words.ts';

type Props = { rows: readonly QueueRow[]; filters: QueueFilters; selection: Selection };

export function QueueTable({ rows, filters, selection }: Props) {
  const say = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={css.scroll} aria-label={say('table')} tabIndex={0}>
      <table className={css.table}>
        <caption className="unseen">{say('table')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{say('select')}</span>
            </th>
            <th scope="col">{say('columnPerson')}</th>
            <th scope="col">{say('columnActivity')}</th>
            <th scope="col">{say('columnHeld')}</th>
            <th scope="col" className={css.right}>
              {say('columnHours')}
            </th>
            <th scope="col" className={css.right}>
              {say('columnEvidence')}
            </th>
            <th scope="col">{say('columnFlags')}</th>
            <th scope="col">{say('columnDue')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Line key={row.claimId} row={row} index={index} filters={filters} selection={selection} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type LineProps = { row: QueueRow; index: number; filters: QueueFilters; selection: Selection };

function Line({ row, index, filters, selection }: LineProps) {
  const say = useWords();
  const wayTitle = useWayTitle();
  return (
    <tr data-row={index} data-chosen={selection.chosen.has(row.claimId)}>
      <td>{isBatchable(row) && <Tick row={row} selection={selection} />}</td>
      <td>
        <b>{row.person}</b>
        <span className={css.under}>{row.employer}</span>
      </td>
      <td>
        <Link to="/review/$claimId" params={{ claimId: row.claimId }} search={filters} className={css.rowLink}>
          {row.title}
        </Link>
        <span className={css.under}>
          {wayTitle(row.way)} · {row.organiser}
        </span>
      </td>
      <td className={css.nowrap}>
        <HeldText row={row} />
      </td>
      <td className={css.right}>
        <Hours row={row} />
      </td>
      <td className={css.right}>{say('files', { count: row.evidence })}</td>
      <td>
        <Flags row={row} />
      </td>
      <td className={css.nowrap}>
        <DueText row={row} />
      </td>
    </tr>
  );
}

export function Tick({ row, selection }: { row: QueueRow; selection: Selection }) {
  const say = useWords();
  return (
    <label className={css.tick}>
      <span className="unseen">{say('selectRow', { person: row.person, title: row.title })}</span>
      <input type="checkbox" checked={selection.chosen.has(row.claimId)} onChange={() => selection.toggle(row)} />
    </label>
  );
}

export function Hours({ row }: { row: QueueRow }) {
  const say = useWords();
  const lower = row.ceilingHours !== null && row.hours !== null && row.ceilingHours < row.hours;
  return (
    <>
      <b className={css.hours}>{row.hours === null ? '—' : hoursText(row.hours)}</b>
      {row.recognisedHours !== null && <span className={css.under}>{say('recognised', { hours: hoursText(row.recognisedHours) })}</span>}
      {row.recognisedHours === null && lower && (
        <span className={`${css.under} ${css.nowrap}`}>{say('ceiling', { hours: hoursText(row.ceilingHours ?? 0) })}</span>
      )}
    </>
  );
}

export function Flags({ row }: { row: QueueRow }) {
  const say = useWords();
  const desk = useDeskWords();
  return (
    <span className={css.flags}>
      {row.own && <StatusTag tone="info">{say('own')}</StatusTag>}
      {row.flags.map((flag) => (
        <StatusTag key={flag} tone="warning" icon="alert">
          {desk(flag)}
        </StatusTag>
      ))}
      {row.complete && <StatusTag tone="success">{say('ready')}</StatusTag>}
    </span>
  );
}
