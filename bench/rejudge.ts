// A million registered claims of one year computed again by a draft, set by set – every kind of facts by the policy under both rules, the
// people whom it changes written down with before and after – against a bare aggregate over the same rows.
import { READINGS, readingOn } from '@xueshi/policy';
import { carryOutImpacts, startImpact } from '../server/src/impact/index.ts';
import { type Actor, type Context, createLog, createPool, type Db, inTransaction, systemClock } from '../server/src/platform/index.ts';
import { createRuleDraft } from '../server/src/rulebooks/index.ts';
import { type Bench, inTurns } from './bench.ts';

const people = 100_000;
const entriesEach = 10;
const entries = people * entriesEach;
const rounds = 3;
const lastYear = new Date().getFullYear() - 1;

const official: Actor = {
  kind: 'account',
  accountId: '0199b5a0-0000-7000-8000-0000000000cc',
  personId: null,
  name: '测速',
  sessionId: 'bench',
  grants: [{ role: 'city', orgId: 1, division: null, sector: 'general' }],
};

export const bench: Bench = async ({ connection, db, say }) => {
  const pool = createPool(connection, { max: 1 });
  await populate(pool);
  say(`  ${people} people, ${entries} claims registered in ${lastYear}: done`);
  const at = contextOf(db);
  const { draftId } = await inTransaction(db, (tx) => createRuleDraft({ ...at, tx }, { kind: 'reading', body: halfDays() }));
  const perSecond = async (work: () => Promise<unknown>) => {
    const started = performance.now();
    await work();
    return (entries * 1000) / (performance.now() - started);
  };
  const bare = `select person_id, sum(centihours) filter (where subject = 'professional'), sum(centihours) filter (where by_exam), count(*)
    from credit_entry where year = ${lastYear} group by person_id`;
  const [floor = 0, rejudged = 0] = await inTurns(rounds, [
    () => perSecond(() => pool.query(`select count(*) from (${bare}) as totals`)),
    () =>
      perSecond(async () => {
        await startImpact(at, { draftId, year: lastYear });
        await carryOutImpacts(at);
      }),
  ]);
  const changed = await pool.query('select count(*)::integer as lines from impact_line');
  say(`  ${changed.rows[0]?.lines / rounds} people changed`);
  await pool.end();
  return [
    {
      name: 'claims judged by both rules, people written',
      value: rejudged,
      unit: '/s',
      floor: { name: 'bare aggregate of the same rows', value: floor },
    },
  ];
};

function contextOf(tx: Db): Context {
  return { tx, actor: official, clock: systemClock, log: createLog('silent'), address: null, requestId: 'bench' };
}

/** People of three sectors; facts are as many as days, parts and courses make them. */
async function populate(pool: ReturnType<typeof createPool>): Promise<void> {
  const day = `(date '${lastYear}-01-02' + ((i * 7 + n * 31) % 360))::text`;
  await pool.query(`
    insert into person (person_id, name, id_kind, id_sealed, gender, birth_day, series, division, recorded_at)
    select i, '人员', 'resident', '\\x00', 'female', '1985-06-15', (array['health', 'school_teaching', 'accounting'])[1 + i % 3], '330302',
      '2026-01-01' from generate_series(1, ${people}) i;
    insert into employment (person_id, org_id, from_day, main, recorded_at, recorded_by)
    select i, 201, '2015-07-01', true, '2026-01-01', '测速' from generate_series(1, ${people}) i;
    insert into credit_entry (person_id, entry_id, year, subject, centihours, by_exam, way, rule_document, rule_article, rule_edition, facts,
      explanation, title, organiser, held_from, held_to, evidence, source, source_key, recognised_by, recorded_at, recorded_by,
      recorded_by_name, payload_hash)
    select i, gen_random_uuid(), ${lastYear}, 'professional', case n % 3 when 0 then 600 when 1 then 300 else 300 end, false,
      case n % 3 when 2 then '8-9' else '8-3' end, '温人社发〔2017〕264号', '第八条第（三）项', '2018-01-01',
      case n % 3
        when 0 then '{"days":[{"on":"' || ${day} || '","part":"full"}]}'
        when 1 then '{"days":[{"on":"' || ${day} || '","part":"half"}]}'
        else '{"courses":[{"name":"课程' || (i % 200) || '","passedOn":"' || ${day} || '"}],"matching":true}' end,
      array['一步。'], '培训', '协会', '${lastYear}-03-01', '${lastYear}-03-01', '{}', 'claim', 'b' || i || '#' || n, 201, '2026-01-01',
      'system', '测速', sha256('x') from generate_series(1, ${people}) i cross join generate_series(1, ${entriesEach}) n;
    insert into credit_total (person_id, year, professional, sector_public, general_public, by_exam, entries)
    select person_id, ${lastYear}, sum(centihours), 0, 1800, 3600, count(*) from credit_entry group by person_id;
    analyze`);
}

/** A half day as six tenths of a day, from next year on: it concerns every sector. */
function halfDays(): Record<string, unknown> {
  const current = readingOn(READINGS, 23, `${lastYear}-01-01`);
  return { ...current, parameters: { ...current.parameters, halfDayPercent: 60 }, from: `${lastYear + 2}-01-01`, source: '测速' };
}
