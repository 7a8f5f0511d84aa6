// A score of applications in every state, made by the same verbs that people use, with small real documents as evidence (第八、十一条).
import type { ClaimView, ClaimWay } from '@xueshi/contract';
import {
  appealClaim,
  attachEvidence,
  createClaim,
  listMyClaims,
  recogniseClaim,
  refuseClaim,
  returnClaim,
  submitClaim,
  uploadEvidence,
  withdrawClaim,
} from '#claims';
import { samplePdf, samplePhoto } from '#files';
import { type AccountActor, type Context, clockAt, type Day, type Grant, inTransaction, sha256, uuidFromDigest } from '#platform';
import { addDays } from './calendar.ts';
import { fixedPersonId } from './names.ts';
import { demoPeople } from './people.ts';

type Options = { say?: (line: string) => void };
type Facts = Readonly<Record<string, unknown>>;

/** What becomes of a claim after it was handed in. */
type Fate = 'draft' | 'waits' | 'returned' | 'refused' | 'recognised' | 'lowered' | 'appealed' | 'withdrawn';

type Plan = {
  /** Place in the list of the demo's people; 0 is the demo's `person`. */
  readonly who: number;
  readonly way: ClaimWay;
  readonly title: string;
  readonly organiser: string;
  readonly reference?: string;
  /** Facts of an activity that ended on this day. */
  readonly facts: (ended: Day) => Facts;
  /** Days before today on which it was handed in; the activity ended a week before. */
  readonly ago: number;
  readonly fate: Fate;
};

const training =
  (count: number) =>
  (ended: Day): Facts => ({ days: Array.from({ length: count }, (_, i) => ({ on: addDays(ended, i - count + 1), part: 'full' })) });
const paper =
  (authorRank: number) =>
  (ended: Day): Facts => ({ kind: 'paper', tier: 'provincial_or_above', authorRank, publishedOn: ended });
const exam = (ended: Day): Facts => ({ exam: 'qualification', passedOn: ended });
const seminar =
  (level: string) =>
  (ended: Day): Facts => ({ level, endedOn: ended });
const project = (ended: Day): Facts => ({ kind: 'project', level: 'municipal', acceptedOn: ended });
const courses =
  (...names: string[]) =>
  (ended: Day): Facts => ({ matching: true, courses: names.map((name) => ({ name, passedOn: ended })) });
// By the sample document of the sector: 5 credits, 15 hours.
const credits = (ended: Day): Facts => ({ rule: 'cme-credit-1', credit: 'class-1', credits: 5, on: ended });
const beforeTheRules = (): Facts => ({ days: [{ on: '2017-11-18', part: 'full' }] });

const association = '浙江省医学会';
const examCentre = '浙江省人事考试院';

// Places 1–8 work in hospitals, 9–16 in schools, 37–39 in units of the sector without an authority.
const plans: readonly Plan[] = [
  { who: 0, way: '8-3', title: '心肺复苏与急救技能培训班', organiser: association, facts: training(2), ago: 1, fate: 'draft' },
  { who: 0, way: '8-7', title: '社区高血压分级管理研究', organiser: '温州市科学技术局', facts: project, ago: 4, fate: 'waits' },
  { who: 0, way: '8-8', title: '老年肺炎的早期预警评分', organiser: '浙江临床医学', facts: paper(2), ago: 9, fate: 'returned' },
  {
    who: 0,
    way: '8-2',
    title: '全科医学高级研修班',
    organiser: '浙江省人力资源和社会保障厅',
    facts: seminar('provincial'),
    ago: 15,
    fate: 'refused',
  },
  { who: 1, way: '8-1', title: '执业药师（中药学）', organiser: examCentre, reference: 'ZY202600117', facts: exam, ago: 3, fate: 'waits' },
  {
    who: 2,
    way: '8-2',
    title: '重症医学高级研修班',
    organiser: '温州市人力资源和社会保障局',
    facts: seminar('municipal'),
    ago: 5,
    fate: 'waits',
  },
  { who: 3, way: '8-8', title: '颅内动脉瘤介入治疗的随访研究', organiser: '中华神经外科杂志', facts: paper(1), ago: 6, fate: 'waits' },
  {
    who: 4,
    way: '8-9',
    title: '温州医科大学 护理学 硕士',
    organiser: '温州医科大学',
    facts: courses('护理研究方法', '循证护理'),
    ago: 18,
    fate: 'waits',
  },
  { who: 5, way: '8-3', title: '超声诊断新技术学习班', organiser: association, facts: training(3), ago: 21, fate: 'waits' },
  { who: 5, way: '8-10', title: '继续医学教育Ⅰ类学分（消化内科学）', organiser: association, facts: credits, ago: 6, fate: 'waits' },
  { who: 6, way: '8-5', title: '院内感染防控专题培训', organiser: '瑞安市飞云江医院', facts: training(1), ago: 7, fate: 'waits' },
  { who: 6, way: '8-3', title: '感染控制学术年会', organiser: association, facts: training(2), ago: 7, fate: 'waits' },
  { who: 7, way: '8-3', title: '基层适宜技术推广班', organiser: '温州市卫生健康委员会', facts: beforeTheRules, ago: 8, fate: 'waits' },
  { who: 8, way: '8-7', title: '氡泉康复疗法应用研究', organiser: '温州市科学技术局', facts: project, ago: 26, fate: 'recognised' },
  {
    who: 2,
    way: '8-9',
    title: '浙江大学 公共卫生 硕士',
    organiser: '浙江大学',
    facts: courses('流行病学', '卫生统计学'),
    ago: 30,
    fate: 'lowered',
  },
  {
    who: 3,
    way: '8-2',
    title: '神经介入高级研修班',
    organiser: '温州市人力资源和社会保障局',
    facts: seminar('municipal'),
    ago: 12,
    fate: 'appealed',
  },
  { who: 1, way: '8-8', title: '中药饮片质量评价', organiser: '中国药业', facts: paper(3), ago: 10, fate: 'withdrawn' },
  { who: 9, way: '8-8', title: '小学科学探究式教学的实践', organiser: '浙江教育科学', facts: paper(1), ago: 4, fate: 'waits' },
  { who: 10, way: '8-3', title: '高中地理命题研修', organiser: '温州市教育教学研究院', facts: training(2), ago: 6, fate: 'waits' },
  { who: 37, way: '8-1', title: '中级会计专业技术资格', organiser: '财政部会计财务评价中心', facts: exam, ago: 5, fate: 'waits' },
];

/** Does nothing where the demo's `person` has claims already. Call it after `seedDemo` and `seedRulebooks`, with the content folder installed. */
export async function seedClaims(at: Context, options: Options = {}): Promise<void> {
  const people = demoPeople(Number(at.clock.today().slice(0, 4)));
  const actorAt = (place: number): AccountActor => {
    const person = people[place]?.person;
    if (!person) throw new Error(`演示城市没有第 ${place} 个人`);
    return actorOf(`person ${place}`, person.name, person.personId, []);
  };
  const first = { ...at, actor: { ...actorAt(0), personId: fixedPersonId('person') } };
  if ((await listMyClaims(first, { limit: 1 })).items.length > 0) return;
  options.say?.('正在写入演示城市的认定申请和证明材料……');
  await inTransaction(at.tx, async (tx) => {
    for (const plan of plans) await carryOut({ ...at, tx }, plan, actorAt(plan.who));
  });
  options.say?.(`演示城市的认定申请已就绪：${plans.length} 份。`);
}

async function carryOut(at: Context, plan: Plan, applicant: AccountActor): Promise<void> {
  const today = at.clock.today();
  const then = (ago: number, actor: AccountActor): Context => ({ ...at, actor, clock: clockAt(() => morning(addDays(today, -ago))) });
  const applying = then(plan.ago, applicant);
  const { way, title, organiser, reference = '' } = plan;
  const facts = { ...plan.facts(addDays(today, -plan.ago - 7)) };
  let claim = await createClaim(applying, { way, title, organiser, reference, note: '', facts });
  const needs = claim.needs.filter((need) => need.required);
  for (const need of plan.fate === 'draft' ? needs.slice(0, 1) : needs) claim = await handIn(applying, claim, need, applicant.name);
  if (plan.fate === 'draft') return;
  claim = await submitClaim(applying, { claimId: claim.claimId, revision: claim.revision, promise: true });
  await decideOn(claim, plan, { then, applicant });
}

type Stage = { readonly then: (ago: number, actor: AccountActor) => Context; readonly applicant: AccountActor };

async function decideOn({ claimId, revision }: ClaimView, { fate, ago }: Plan, { then, applicant }: Stage): Promise<void> {
  const reviewing = then(Math.max(0, ago - 3), healthReviewer);
  const matching = { code: 'series', text: '' };
  switch (fate) {
    case 'returned':
      await returnClaim(reviewing, { claimId, revision, reasons: ['evidence-unclear'], text: '版权页看不清刊号，请重新拍照或扫描。' });
      return;
    case 'refused':
      await refuseClaim(reviewing, { claimId, revision, reasons: ['not-proven'], text: '证书上没有写明举办单位的批准文号。' });
      return;
    case 'recognised':
      await recogniseClaim(reviewing, { claimId, revision, matching, reasons: [], text: '' });
      return;
    case 'lowered':
      await recogniseClaim(reviewing, {
        claimId,
        revision,
        matching,
        hours: 3,
        reasons: ['partly-proven'],
        text: '成绩单上只有一门课程合格。',
      });
      return;
    case 'appealed':
      await refuseClaim(reviewing, { claimId, revision, reasons: ['not-matching'], text: '研修内容与现从事专业不一致。' });
      await appealClaim(then(Math.max(0, ago - 5), applicant), { claimId, text: '本人承担神经介入手术，附科室分工表，请复核。' });
      return;
    case 'withdrawn':
      await withdrawClaim(then(Math.max(0, ago - 1), applicant), { claimId, text: '署名顺序填错，修改后再提交。' });
      return;
    default:
  }
}

// Documents that come as PDF; the rest is photographed, as most people do.
const papers: ReadonlySet<string> = new Set(['notice', 'report']);

async function handIn(at: Context, claim: ClaimView, need: { key: string; label: string }, name: string): Promise<ClaimView> {
  const lines = [claim.title, need.label, `${name} · ${claim.organiser}`, '（演示材料，非真实文件）'];
  const paper = papers.has(need.key);
  const body = paper ? samplePdf(lines) : await samplePhoto([need.key === 'publication' ? claim.organiser : '证　明', ...lines]);
  const { evidenceId } = await uploadEvidence(at, { name: `${need.label.slice(0, 12)}.${paper ? 'pdf' : 'jpg'}`, body });
  return attachEvidence(at, { claimId: claim.claimId, evidenceId, need: need.key });
}

const healthGrant: Grant = { role: 'sector', orgId: 201, division: null, sector: 'health' };
const healthReviewer = actorOf('reviewer', '市卫生健康委 周明远', null, [healthGrant]);

function actorOf(key: string, name: string, personId: number | null, grants: readonly Grant[]): AccountActor {
  const id = uuidFromDigest(sha256(`xueshi-demo-claims|${key}`));
  return { kind: 'account', accountId: id, personId, name, grants, sessionId: id };
}

function morning(day: Day): Date {
  return new Date(`${day}T09:30:00+08:00`);
}
