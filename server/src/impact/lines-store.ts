// SQL of the people whom a weighing changes: groups of them, and one by one.
import { type SqlBool, sql } from 'kysely';
import type { Context } from '#platform';

type At = Pick<Context, 'tx'>;
export type Change = 'gain' | 'loss' | 'turn-met' | 'turn-short';

export type GroupRow = {
  key: string | null;
  name: string | null;
  people: number;
  gainers: number;
  losers: number;
  /** Centihours. */
  hours: number;
  turnMet: number;
  turnShort: number;
};

/** The most changed first. */
export async function selectGroups(
  at: At,
  runId: string,
  { by, limit }: { by: 'division' | 'employer' | 'sector'; limit: number },
): Promise<GroupRow[]> {
  const key = { division: sql`l.division`, employer: sql`l.employer_id`, sector: sql`l.sector` }[by];
  const names = {
    division: sql`(select d.name from division_public d where d.division = g.key)`,
    employer: sql`(select o.name from org_public o where o.org_id::text = g.key)`,
    sector: sql`(select s.name from sector_public s where s.sector = g.key)`,
  };
  const found = await sql<GroupRow>`
    select g.*, ${names[by]} as name from (
      select ${key}::text as key, count(*)::integer as people, count(*) filter (where total_after > total)::integer as gainers,
        count(*) filter (where total_after < total)::integer as losers, sum(total_after - total)::bigint as hours,
        count(*) filter (where met_after and not met)::integer as "turnMet",
        count(*) filter (where met and not met_after)::integer as "turnShort"
      from impact_line l where l.run_id = ${runId} group by 1
      order by count(*) filter (where met <> met_after) desc, count(*) desc, 1 limit ${limit}) g`.execute(at.tx);
  return found.rows;
}

export type LineRow = {
  person_id: number;
  name: string;
  employer_name: string | null;
  division_name: string | null;
  sector_name: string;
  total: number;
  professional: number;
  public: number;
  by_exam: number;
  met: boolean;
  total_after: number;
  professional_after: number;
  by_exam_after: number;
  met_after: boolean;
};

const changes: Readonly<Record<Change, ReturnType<typeof sql<SqlBool>>>> = {
  gain: sql<SqlBool>`l.total_after > l.total`,
  loss: sql<SqlBool>`l.total_after < l.total`,
  'turn-met': sql<SqlBool>`l.met_after and not l.met`,
  'turn-short': sql<SqlBool>`l.met and not l.met_after`,
};

export async function selectLines(
  at: At,
  runId: string,
  { change, after, limit }: { change: Change | undefined; after: number; limit: number },
): Promise<LineRow[]> {
  const found = await sql<LineRow>`
    select l.person_id, c.name, o.name as employer_name, d.name as division_name, coalesce(s.name, l.sector) as sector_name, l.total,
      l.professional, l.public, l.by_exam, l.met, l.total_after, l.professional_after, l.by_exam_after, l.met_after
    from impact_line l join person_card c on c.person_id = l.person_id
    left join org_public o on o.org_id = l.employer_id
    left join division_public d on d.division = l.division
    left join sector_public s on s.sector = l.sector
    where l.run_id = ${runId} and l.person_id > ${after} and ${change === undefined ? sql<SqlBool>`true` : changes[change]}
    order by l.person_id limit ${limit}`.execute(at.tx);
  return found.rows;
}
