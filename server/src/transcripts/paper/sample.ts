// Invented forms for tests and the benchmark: any number of years and entries, with reversals, exams and rare names.
import type { Form, FormEntry, FormRequirement, FormYear, Subject } from './form.ts';

const titles = [
  '“十四五”规划与浙江高质量发展建设共同富裕示范区解读（上、下）',
  '新时代专业技术人员职业道德与诚信建设',
  'GB/T 50081—2019《混凝土物理力学性能试验方法标准》宣贯培训',
  '人工智能（AI）大模型在工程设计中的应用：从入门到实践',
  '全国一级建造师执业资格考试',
  '2025 年浙江省数字经济高级研修班（第三期）——工业互联网方向',
  '《安全生产法》修订要点与事故案例分析',
  'BIM 技术在城市轨道交通 S1 线二期工程中的应用研究（课题编号：2024ZX-0137）',
];
const organisers = ['温州市住房和城乡建设局', '浙江省人力资源和社会保障厅', '温州继续教育网', '温州城市建设集团有限公司', '温州市水利学会'];
const ways: readonly (readonly [way: string, title: string, article: string])[] = [
  ['8-3', '培训班、研修班、学术活动', '第八条第（三）项'],
  ['8-4', '网络远程教育', '第八条第（四）项'],
  ['8-2', '高级研修班', '第八条第（二）项'],
  ['8-8', '论文、著作', '第八条第（八）项'],
  ['8-1', '资格考试', '第八条第（一）项'],
];
const sources: readonly (readonly [source: string, name: string])[] = [
  ['claim', '认定申请'],
  ['course', '网络课堂'],
  ['program', '统一登记'],
  ['import', '系统导入'],
];
const subjects: readonly Subject[] = ['professional', 'sector_public', 'general_public'];

export type SampleOptions = { years?: readonly number[]; entriesPerYear?: number; reversals?: boolean; name?: string; serial?: string };

export function sampleForm(options: SampleOptions = {}): Form {
  const { years = [2026], entriesPerYear = 3, reversals = false, name = '陈𬱖', serial = 'WZXS-2026-7K3M9QD-VK' } = options;
  return {
    schema: 'xueshi/transcript/1',
    serial,
    code: '8FQ2M7KX3TDN',
    printedAt: '2026-11-24T10:15:30.000+08:00',
    printedOn: '2026-11-24',
    person: {
      name,
      idNumber: '330302********1234',
      gender: '男',
      ethnicity: '汉族',
      birthMonth: '1988-06',
      employer: '温州城市建设集团有限公司第一工程分公司',
      sector: '住房和城乡建设',
      series: '工程系列（建筑工程）',
      title: '工程师',
      titleSince: '2021-11-20',
      division: '温州市鹿城区',
    },
    years: years.map((year, i) => sampleYear(year, i === years.length - 1, entriesPerYear, reversals)),
    sources: [{ source: 'ledger', name: '学时登记台账', asOf: '2026-11-24T10:15:30.000+08:00' }],
    disqualifications: [],
    registrar: '温州市住房和城乡建设局',
  };
}

const required: FormRequirement = { total: 9000, professional: 6000, public: 1800, byExam: { kind: 'above', value: 0 }, article: '第六条' };

function sampleYear(year: number, open: boolean, count: number, reversals: boolean): FormYear {
  const entries = Array.from({ length: count }, (_, i) => sampleEntry(year, i, reversals && i - (i % 8) + 4 < count));
  const sum = (keep: (one: FormEntry) => boolean) => entries.filter(keep).reduce((all, one) => all + one.centihours, 0);
  const totals = {
    total: sum(() => true),
    professional: sum((one) => one.subject === 'professional'),
    sectorPublic: sum((one) => one.subject === 'sector_public'),
    generalPublic: sum((one) => one.subject === 'general_public'),
    public: sum((one) => one.subject !== 'professional'),
    byExam: sum((one) => one.byExam),
  };
  const lacking = 9000 - totals.total;
  const shortfalls = lacking > 0 ? [{ of: 'total', text: `总学时还差 ${lacking / 100} 学时`, centihours: lacking, article: '第六条' }] : [];
  return { year, verdict: lacking <= 0 ? 'met' : open ? 'in_progress' : 'not_met', totals, required, shortfalls, entries };
}

/** Every eighth entry, if asked, is the 冲销 of the one before it. */
function sampleEntry(year: number, i: number, reversals: boolean): FormEntry {
  const isReversal = reversals && i % 8 === 4;
  const state = isReversal ? 'reversal' : reversals && i % 8 === 3 ? 'reversed' : 'registered';
  const of = isReversal ? i - 1 : i;
  const [way, wayTitle, article] = ways[of % ways.length] ?? ['8-3', '', ''];
  const [source, sourceName] = sources[of % sources.length] ?? ['claim', ''];
  const day = (n: number) => `${year}-${String((of % 9) + 1).padStart(2, '0')}-${String(n).padStart(2, '0')}`;
  const organiser = organisers[of % organisers.length] ?? '';
  return {
    entryId: `entry-${year}-${i}`,
    heldFrom: day(1),
    heldTo: of % 2 === 0 ? day(1 + (of % 5)) : day(1),
    title: titles[of % titles.length] ?? '',
    organiser,
    subject: subjects[of % subjects.length] ?? 'professional',
    byExam: way === '8-1',
    way,
    wayTitle,
    article,
    document: '温人社发〔2017〕264号',
    centihours: isReversal ? -800 : 800,
    source,
    sourceName,
    state,
    reverses: isReversal ? `entry-${year}-${i - 1}` : null,
    reason: isReversal ? '重复登记同一活动' : null,
    registrar: organiser,
    registeredOn: day(20),
  };
}
