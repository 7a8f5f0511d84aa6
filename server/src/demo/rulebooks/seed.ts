// Sample rules of the demo city, put in force by the same verbs that officials use: drafted by the sector, weighed, filed by the city (第十七条).
import { carryOutImpacts, fileRuleDraft, startImpact } from '#impact';
import { type AccountActor, type Context, clockAt, type Day, type Grant, inTransaction, sha256, uuidFromDigest } from '#platform';
import { createRuleDraft, listRuleDrafts, submitRuleDraft } from '#rulebooks';
import { constructionSample, healthAmendment, healthProfile, healthSample, nextYearNotice, type Sample } from './samples.ts';

type Options = { say?: (line: string) => void };
type Kind = 'document' | 'reading' | 'notice' | 'profile';

/** Does nothing where drafts stand already. */
export async function seedRulebooks(at: Context, options: Options = {}): Promise<void> {
  const filer = actorOf('filer', '市人社局 陈立行', { role: 'city', orgId: 1, division: null, sector: 'general' });
  if ((await listRuleDrafts({ ...at, actor: filer }, { limit: 1 })).items.length > 0) return;
  const today = at.clock.today();
  const year = Number(today.slice(0, 4));
  const on = (day: Day, actor: AccountActor): Context => ({
    ...at,
    actor,
    clock: clockAt(() => new Date(`${day}T09:30:00+08:00`)),
  });
  // From the first day of last year: whatever today is, what people did lately falls under them.
  const since = year - 1;
  const before = `${since - 1}-12-10`;
  const health = actorOf('health', '市卫生健康委 周明远', sectorGrant(201, 'health'));
  const construction = actorOf('construction', '市住建局 何向东', sectorGrant(203, 'construction'));
  await putInForce(on(before, health), on(before, filer), 'document', healthSample(since), `温人社备〔${since - 1}〕示例1号`);
  await putInForce(on(before, construction), on(before, filer), 'document', constructionSample(since), `温人社备〔${since - 1}〕示例2号`);
  await putInForce(on(before, health), on(before, filer), 'profile', healthProfile(since), null);
  const next = firstOfNextMonth(today);
  await sendIn(on(today, health), 'document', healthAmendment(since, next));
  await sendIn(on(today, filer), 'notice', nextYearNotice(year, next));
  options.say?.('演示城市的行业文件（示例）已备案：卫生健康、住房城乡建设；另有两份等待备案。');
}

async function putInForce(drafting: Context, filing: Context, kind: Kind, body: Sample, filingNumber: string | null): Promise<void> {
  const sent = await sendIn(drafting, kind, body);
  await startImpact(drafting, sent);
  await carryOutImpacts(filing);
  await inTransaction(filing.tx, (tx) => fileRuleDraft({ ...filing, tx }, { ...sent, filingNumber }));
}

function sendIn(at: Context, kind: Kind, body: Sample) {
  return inTransaction(at.tx, async (tx) => {
    const inside = { ...at, tx };
    return submitRuleDraft(inside, await createRuleDraft(inside, { kind, body }));
  });
}

function firstOfNextMonth(today: Day): Day {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}

function sectorGrant(orgId: number, sector: string): Grant {
  return { role: 'sector', orgId, division: null, sector };
}

function actorOf(key: string, name: string, grant: Grant): AccountActor {
  const id = uuidFromDigest(sha256(`xueshi-demo-rulebooks|${key}`));
  return { kind: 'account', accountId: id, personId: null, name, grants: [grant], sessionId: id };
}
