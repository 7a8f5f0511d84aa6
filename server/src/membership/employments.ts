// Dated employment: who belonged where, leaving, and who was responsible on a given day (第五条, readings 9, 42–44).
import type { getResponsibility as ResponsibilityEndpoint } from '@xueshi/contract';
import type { ReplyOf } from '@xueshi/contract/kit';
import {
  accountOfPerson,
  authorize,
  type EmploymentSpan,
  employmentsOf,
  endEmployment,
  findPerson,
  readPersonId,
  removeCustodian,
  seriesOn,
  targetOf,
} from '#accounts';
import { authorityOf, findOrg, listSectors, readOrgId } from '#orgs';
import { type Context, type Day, invalidInput, notFound, Problem } from '#platform';
import { ownPersonId } from './open.ts';
import { passWhenSuspended } from './unit-ended.ts';

type Responsibility = ReplyOf<typeof ResponsibilityEndpoint>;
type Span = { org: { orgId: string; name: string }; from: Day; to: Day | null; main: boolean };
type Left = { org: { orgId: string; name: string }; from: Day; to: Day };

export async function listEmployments(at: Context, input: { personId: string }): Promise<{ items: Span[] }> {
  const personId = readPersonId(input.personId);
  if (personId === null) throw notFound('此人');
  authorize(at.actor, 'people.read', targetOf(await findPerson(at, personId)));
  return { items: (await employmentsOf(at, personId)).map(spanView) };
}

export async function leaveMyUnit(at: Context, input: { orgId: string; lastDay: Day }): Promise<Left> {
  return leave(at, ownPersonId(at), readOrgId(input.orgId) ?? 0, input.lastDay);
}

/** By the unit itself, or by the bureau of its district. */
export async function recordLeave(at: Context, input: { personId: string; orgId: string; lastDay: Day; reason: string }): Promise<Left> {
  const personId = readPersonId(input.personId);
  const orgId = readOrgId(input.orgId);
  if (personId === null || orgId === null) throw notFound('此人');
  const org = await findOrg(at, orgId);
  authorize(at.actor, 'membership.review', { personId, employerId: orgId, division: org.division });
  const left = await leave(at, personId, orgId, input.lastDay);
  at.log.info({ personId, orgId, lastDay: input.lastDay }, 'leave recorded');
  return left;
}

async function leave(at: Context, personId: number, orgId: number, lastDay: Day): Promise<Left> {
  if (lastDay > at.clock.today()) throw invalidInput([{ path: 'lastDay', message: '离开日期不能晚于今天，请在离开当天或之后登记' }]);
  const span = await endEmployment(at, { personId, orgId, lastDay });
  if (!span) {
    const detail = '没有找到在这个单位的在职记录，可能已经登记离开。请刷新后查看任职经历。';
    throw new Problem({ type: 'not-employed', status: 409, title: '此人不在这个单位任职', detail });
  }
  await endCustodyOf(at, personId, orgId);
  return { org: orgOf(span), from: span.from_day, to: lastDay };
}

/** Who has left acts for the unit no more (第十五条). */
async function endCustodyOf(at: Context, personId: number, orgId: number): Promise<void> {
  const accountId = await accountOfPerson(at, personId);
  if (accountId === null) return;
  const { name } = await findPerson(at, personId);
  if (await removeCustodian(at, { orgId, accountId, name, reason: '已登记离开本单位' })) await passWhenSuspended(at, orgId);
}

export async function getResponsibility(at: Context, input: { personId: string; on?: Day | undefined }): Promise<Responsibility> {
  const personId = readPersonId(input.personId);
  if (personId === null) throw notFound('此人');
  const card = await findPerson(at, personId);
  authorize(at.actor, 'people.read', targetOf(card));
  const on = input.on ?? at.clock.today();
  const spans = (await employmentsOf(at, personId)).filter((one) => one.from_day <= on && (one.to_day === null || on <= one.to_day));
  const main = spans.find((one) => one.main);
  const org = main ? await findOrg(at, main.org_id) : null;
  const division = org
    ? org.division && { code: org.division, name: org.divisionName ?? org.division }
    : card.division && { code: card.division, name: card.divisionName ?? card.division };
  const sector = await sectorOn(at, personId, on);
  const authority = await findOrg(at, await authorityOf(at, sector.code));
  return {
    on,
    employments: spans.map(spanView),
    division: division || null,
    authority: { orgId: String(authority.orgId), name: authority.name },
    explanation: [
      main
        ? `${on} 的主要单位是${main.org_name}（自 ${main.from_day} 起）。`
        : `${on} 没有主要单位，由县（市、区）人力社保局代管（口径9）。`,
      division ? `按当日任职，属${division.name}（口径43）。` : '单位属市本级，不分县（市、区）。',
      `行业按当日的职称系列确定为${sector.name}，由${authority.name}负责（第五条，口径42）。`,
    ],
  };
}

/** By the series of that day; without one, the city bureau's (reading 42). */
async function sectorOn(at: Context, personId: number, day: Day): Promise<{ code: string; name: string }> {
  const series = await seriesOn(at, personId, day);
  const { items } = await listSectors(at);
  const found = items.find((sector) => sector.series.some((one) => one.code === series)) ?? items.find(({ code }) => code === 'general');
  if (!found) throw new Error('没有“其他”行业');
  return found;
}

function spanView(one: EmploymentSpan): Span {
  return { org: orgOf(one), from: one.from_day, to: one.to_day, main: one.main };
}

function orgOf(one: EmploymentSpan): { orgId: string; name: string } {
  return { orgId: String(one.org_id), name: one.org_name };
}
