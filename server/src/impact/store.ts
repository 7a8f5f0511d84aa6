// All SQL of weighing a draft: runs, the facts of a year, the people whom it changes. Set by set, whatever the number of people.
import { sql } from 'kysely';
import type { Context, Day } from '#platform';
import type { Threshold } from './reform.ts';
import type { FactsRow, WeighedFacts } from './weigh-facts.ts';

type At = Pick<Context, 'tx'>;
export type RunState = 'waiting' | 'running' | 'done' | 'failed';

export type Summary = {
  readonly people: number;
  readonly entries: number;
  readonly withoutFacts: number;
  readonly refused: number;
  readonly gainers: number;
  readonly losers: number;
  /** Centihours. */
  readonly gained: number;
  readonly lost: number;
  readonly turnMet: number;
  readonly turnShort: number;
};

export type RunRow = {
  run_id: string;
  draft_id: string;
  revision: number;
  kind: 'document' | 'reading' | 'notice' | 'profile';
  year: number;
  from_day: Day;
  body: Readonly<Record<string, unknown>>;
  sector: string | null;
  state: RunState;
  percent: number;
  account_id: string | null;
  actor_name: string;
  started_at: Date;
  finished_at: Date | null;
  summary: Summary | null;
};

export async function insertRun(at: At, row: Omit<RunRow, 'state' | 'percent' | 'finished_at' | 'summary'>): Promise<void> {
  await sql`
    insert into impact_run (run_id, draft_id, revision, kind, year, from_day, body, sector, state, percent, account_id, actor_name,
      started_at, touched_at)
    values (${row.run_id}, ${row.draft_id}, ${row.revision}, ${row.kind}, ${row.year}, ${row.from_day}, ${JSON.stringify(row.body)}::jsonb,
      ${row.sector}, 'waiting', 0, ${row.account_id}, ${row.actor_name}, ${row.started_at}, ${row.started_at})`.execute(at.tx);
}

const runs = sql`select run_id, draft_id, revision, kind, year, from_day, body, sector, state, percent, account_id, actor_name, started_at,
  finished_at, summary from impact_run`;

export async function selectRun(at: At, runId: string): Promise<RunRow | null> {
  return (await sql<RunRow>`${runs} where run_id = ${runId}`.execute(at.tx)).rows[0] ?? null;
}

export async function selectRuns(at: At, draftId: string, limit: number): Promise<RunRow[]> {
  return (await sql<RunRow>`${runs} where draft_id = ${draftId} order by started_at desc, run_id desc limit ${limit}`.execute(at.tx)).rows;
}

/** One of this very revision and year that waits or runs. */
export async function selectOpen(at: At, asked: { draftId: string; revision: number; year: number }): Promise<RunRow | null> {
  const found = await sql<RunRow>`
    ${runs} where draft_id = ${asked.draftId} and revision = ${asked.revision} and year = ${asked.year} and state in ('waiting', 'running')
    limit 1`.execute(at.tx);
  return found.rows[0] ?? null;
}

/** The latest finished weighing of this very revision. */
export async function selectDone(at: At, seen: { draftId: string; revision: number }): Promise<RunRow | null> {
  const found = await sql<RunRow>`
    ${runs} where draft_id = ${seen.draftId} and revision = ${seen.revision} and state = 'done'
    order by started_at desc, run_id desc limit 1`.execute(at.tx);
  return found.rows[0] ?? null;
}

/** The oldest that waits, or that nobody has touched since `stale`: whoever worked on it is gone. */
export async function takeRun(at: At, { now, stale }: { now: Date; stale: Date }): Promise<RunRow | null> {
  const found = await sql<{ run_id: string }>`
    update impact_run set state = 'running', touched_at = ${now} where run_id = (
      select run_id from impact_run where state = 'waiting' or (state = 'running' and touched_at < ${stale})
      order by started_at limit 1 for update skip locked) returning run_id`.execute(at.tx);
  const [taken] = found.rows;
  return taken ? selectRun(at, taken.run_id) : null;
}

export async function touchRun(at: At, runId: string, { percent, now }: { percent: number; now: Date }): Promise<void> {
  await sql`update impact_run set percent = ${percent}, touched_at = ${now} where run_id = ${runId} and state = 'running'`.execute(at.tx);
}

/** Held until the transaction ends, so that nobody takes it over meanwhile. False when it is finished already. */
export async function holdRun(at: At, runId: string): Promise<boolean> {
  const found = await sql`select 1 from impact_run where run_id = ${runId} and state = 'running' for update`.execute(at.tx);
  return found.rows.length > 0;
}

/** Nothing happens to a run that another has finished. */
export async function finishRun(at: At, runId: string, { summary, now }: { summary: Summary | null; now: Date }): Promise<void> {
  await sql`
    update impact_run set state = ${summary ? 'done' : 'failed'}, percent = ${summary ? 100 : 0}, finished_at = ${now},
      summary = ${summary && JSON.stringify(summary)}::jsonb where run_id = ${runId} and state = 'running'`.execute(at.tx);
}

export async function insertFilingRun(at: At, row: { draft_id: string; run_id: string; at: Date }): Promise<void> {
  await sql`insert into impact_filing (draft_id, run_id, at) values (${row.draft_id}, ${row.run_id}, ${row.at})`.execute(at.tx);
}

/** Weighings on which nothing was decided, neither a filing nor a rejudging, from before a day. Answers how many. */
export async function deleteOldRuns(at: At, before: Date): Promise<number> {
  const old = sql`select run_id from impact_run r where r.started_at < ${before}
    and not exists (select 1 from impact_filing f where f.run_id = r.run_id)
    and not exists (select 1 from rejudging j where j.run_id = r.run_id)`;
  await sql`delete from impact_line where run_id in (${old})`.execute(at.tx);
  const gone = await sql`delete from impact_run where run_id in (${old})`.execute(at.tx);
  return Number(gone.numAffectedRows ?? 0);
}

export type Counted = { readonly entries: number };

const standing = (year: number, sector: string | null) => sql`
  from entry_line e join person_card c on c.person_id = e.person_id
  where e.year = ${year} and e.reversal_id is null and e.way like '8-%' and (${sector}::text is null or c.sector = ${sector})`;

/** Every kind of facts that stands registered in the year, once. */
export async function selectFacts(at: At, { year, sector }: { year: number; sector: string | null }): Promise<(FactsRow & Counted)[]> {
  const found = await sql<FactsRow & Counted>`
    select c.sector, e.way, e.facts, count(*)::integer as entries ${standing(year, sector)} and e.facts is not null
    group by c.sector, e.way, e.facts`.execute(at.tx);
  return found.rows;
}

export async function countWithoutFacts(at: At, { year, sector }: { year: number; sector: string | null }): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::integer as count ${standing(year, sector)} and e.facts is null`.execute(at.tx);
  return found.rows[0]?.count ?? 0;
}

export async function selectSectors(at: At): Promise<string[]> {
  return (await sql<{ sector: string }>`select sector from sector_public order by sector`.execute(at.tx)).rows.map((one) => one.sector);
}

type Weighing = {
  readonly runId: string;
  readonly year: number;
  readonly sector: string | null;
  readonly weighed: readonly WeighedFacts[];
  readonly before: readonly Threshold[];
  readonly after: readonly Threshold[];
};

/**
 * Writes a line for everybody whose hours or sufficiency change. Under a yearly limit what counts is the sum: `least(sum, limit)`; what a
 * reviewer lowered stays lowered by as much. Where a limit began within the year, what has none is apart. A difference registered earlier (`supplement`) belongs to the entry beside it.
 */
export async function insertLines(at: At, { runId, year, sector, weighed, before, after }: Weighing): Promise<void> {
  // How many kinds of facts there are the planner cannot know from a parameter; taken for few, it would compare each entry with each.
  await sql`set local enable_nestloop = off`.execute(at.tx);
  await sql`set local work_mem = '64MB'`.execute(at.tx);
  await sql`
    with weighed as materialized (
      select * from json_to_recordset(${JSON.stringify(weighed)}::json) as w (sector text, way text, facts text, limit_key text,
        after integer, cap_after integer)),
    summed as (
      select e.person_id, e.by_exam,
        least(coalesce(sum(w.after) filter (where e.source <> 'supplement'), 0), max(w.cap_after)) as after,
        sum(e.lowered) as lowered, sum(e.centihours) as registered
      from entry_line e join person_card c on c.person_id = e.person_id
      join weighed w on w.sector = c.sector and w.way = e.way and w.facts = e.facts
      where e.year = ${year} and e.reversal_id is null
      group by e.person_id, w.limit_key, w.cap_after is null, e.by_exam),
    again as (select person_id, by_exam, greatest(after - lowered, 0) - registered as hours from summed),
    changed as (
      select person_id, sum(hours)::integer as hours, coalesce(sum(hours) filter (where by_exam), 0)::integer as by_exam
      from again group by person_id),
    least_before as (select * from json_to_recordset(${JSON.stringify(before)}::json) as t (sector text, total integer, professional integer,
      public integer, sector_public integer, general_public integer, by_exam integer)),
    least_after as (select * from json_to_recordset(${JSON.stringify(after)}::json) as t (sector text, total integer, professional integer,
      public integer, sector_public integer, general_public integer, by_exam integer)),
    judged as (
      select y.person_id, c.sector, c.division, c.employer_id, y.professional, y.sector_public + y.general_public as public, y.by_exam,
        coalesce(d.hours, 0) as more, coalesce(d.by_exam, 0) as more_by_exam,
        ${met(sql`b`, sql`0`, sql`0`)} as met, ${met(sql`a`, sql`coalesce(d.hours, 0)`, sql`coalesce(d.by_exam, 0)`)} as met_after
      from person_year y join person_card c on c.person_id = y.person_id
      join least_before b on b.sector = c.sector join least_after a on a.sector = c.sector
      left join changed d on d.person_id = y.person_id
      where y.year = ${year} and (${sector}::text is null or c.sector = ${sector}))
    insert into impact_line (person_id, run_id, sector, division, employer_id, total, professional, public, by_exam, met, total_after,
      professional_after, by_exam_after, met_after)
    select person_id, ${runId}, sector, division, employer_id, professional + public, professional, public, by_exam, met,
      professional + public + more, professional + more, by_exam + more_by_exam, met_after
    from judged where more <> 0 or more_by_exam <> 0 or met <> met_after order by person_id`.execute(at.tx);
}

/** Whether a person's totals, with so much more of the professional subject, suffice (第六条). */
function met(least: ReturnType<typeof sql>, more: ReturnType<typeof sql>, moreByExam: ReturnType<typeof sql>) {
  return sql`(y.professional + y.sector_public + y.general_public + ${more} >= ${least}.total
    and y.professional + ${more} >= ${least}.professional and y.sector_public + y.general_public >= ${least}.public
    and y.sector_public >= ${least}.sector_public and y.general_public >= ${least}.general_public
    and y.by_exam + ${moreByExam} >= ${least}.by_exam)`;
}

export async function countPeople(at: At, { year, sector }: { year: number; sector: string | null }): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::integer as count from person_year y join person_card c on c.person_id = y.person_id
    where y.year = ${year} and (${sector}::text is null or c.sector = ${sector})`.execute(at.tx);
  return found.rows[0]?.count ?? 0;
}

export type Effect = Pick<Summary, 'gainers' | 'losers' | 'gained' | 'lost' | 'turnMet' | 'turnShort'>;

const effects = sql`
  count(*) filter (where total_after > total)::integer as gainers, count(*) filter (where total_after < total)::integer as losers,
  coalesce(sum(total_after - total) filter (where total_after > total), 0)::bigint as gained,
  coalesce(sum(total - total_after) filter (where total_after < total), 0)::bigint as lost,
  count(*) filter (where met_after and not met)::integer as "turnMet", count(*) filter (where met and not met_after)::integer as "turnShort"`;

export async function selectEffect(at: At, runId: string): Promise<Effect> {
  const found = await sql<Effect>`select ${effects} from impact_line where run_id = ${runId}`.execute(at.tx);
  return found.rows[0] ?? { gainers: 0, losers: 0, gained: 0, lost: 0, turnMet: 0, turnShort: 0 };
}
