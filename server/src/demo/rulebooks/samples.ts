// Two sample documents that are really different, a profile of a sector, and drafts on their way: sectors differ without code (第八、十七条).
// Samples of this program, marked as such: no authority issued them.

export type Sample = Readonly<Record<string, unknown>>;

const evidence = (...labels: string[]) => labels.map((label, index) => ({ key: `paper-${index + 1}`, label }));

const healthArticles = [
  {
    name: '第三条',
    text: '参加继续医学教育项目，按所授学分折算学时：Ⅰ类学分每1学分折算登记3学时，Ⅱ类学分每1学分折算登记2学时，Ⅱ类学分一个年度至多登记30学时。',
  },
  {
    name: '第四条',
    text: '（一）参加本院教学查房、疑难病例讨论，每天登记2学时，一个年度至多登记20学时。（二）到县级以下医疗卫生机构坐诊带教，每满一个半天为一场次，每场次登记1.5学时。',
  },
];

/** Credits become hours; small activities have a yearly limit. In force from the first day of `year`. */
export function healthSample(year: number): Sample {
  const from = `${year}-01-01`;
  return {
    id: `wz-health-sample-${year}`,
    title: '温州市卫生健康系统专业技术人员学时管理操作办法（示例）',
    number: `温卫发〔${year - 1}〕示例1号`,
    issuer: '温州市卫生健康委员会（示例）',
    layer: 'sector',
    sector: 'health',
    from,
    articles: healthArticles,
    rules: [
      {
        id: 'cme-credit-1',
        way: '8-10',
        title: 'Ⅰ类学分折算',
        article: '第三条',
        formula: {
          kind: 'per-credit',
          credits: [{ key: 'class-1', label: 'Ⅰ类学分', figure: { hours: 3, quote: 'Ⅰ类学分每1学分折算登记3学时' } }],
        },
        evidence: evidence('学分证书'),
      },
      {
        id: 'cme-credit-2',
        way: '8-10',
        title: 'Ⅱ类学分折算',
        article: '第三条',
        formula: {
          kind: 'per-credit',
          credits: [{ key: 'class-2', label: 'Ⅱ类学分', figure: { hours: 2, quote: 'Ⅱ类学分每1学分折算登记2学时' } }],
        },
        yearlyCap: { hours: 30, quote: 'Ⅱ类学分一个年度至多登记30学时' },
        evidence: evidence('学分证书'),
      },
      {
        id: 'teaching-round',
        way: '8-10',
        title: '教学查房、疑难病例讨论',
        article: '第四条（一）',
        formula: { kind: 'per-day', fullDay: { hours: 2, quote: '每天登记2学时' } },
        yearlyCap: { hours: 20, quote: '一个年度至多登记20学时' },
        evidence: evidence('查房或讨论记录', '科室证明'),
      },
      {
        id: 'primary-care',
        way: '8-10',
        title: '下基层坐诊带教',
        article: '第四条（二）',
        formula: { kind: 'per-unit', unit: '场次', each: { hours: 1.5, quote: '每场次登记1.5学时' } },
        evidence: evidence('派出通知', '接收单位证明'),
      },
    ],
    readings: [{ article: '第四条（二）', title: '不足半天', text: '不足半天的不计场次；同一天上午、下午各满半天的，计两场次。' }],
    cases: [
      { title: 'Ⅰ类 5 学分', way: '8-10', facts: { rule: 'cme-credit-1', credit: 'class-1', credits: 5, on: `${year}-03-10` }, hours: 15 },
      {
        title: 'Ⅱ类 20 学分，到上限',
        way: '8-10',
        facts: { rule: 'cme-credit-2', credit: 'class-2', credits: 20, on: `${year}-05-01` },
        hours: 30,
      },
      {
        title: '查房一天半',
        way: '8-10',
        facts: {
          rule: 'teaching-round',
          days: [
            { on: `${year}-04-01`, part: 'full' },
            { on: `${year}-04-02`, part: 'half' },
          ],
        },
        hours: 3,
      },
      { title: '坐诊 3 场次', way: '8-10', facts: { rule: 'primary-care', units: 3, on: `${year}-06-01` }, hours: 4.5 },
    ],
  };
}

/** The next edition, on its way: a higher limit, and one rule gone. */
export function healthAmendment(year: number, from: string): Sample {
  const before = healthSample(year);
  const [article3, article4] = healthArticles;
  const text4 = '参加本院教学查房、疑难病例讨论，每天登记2学时，一个年度至多登记24学时。';
  const rules = before['rules'] as Sample[];
  const cases = before['cases'] as Sample[];
  return {
    ...before,
    id: `wz-health-sample-${year}-2`,
    title: '温州市卫生健康系统专业技术人员学时管理操作办法（修订示例）',
    number: `温卫发〔${from.slice(0, 4)}〕示例3号`,
    from,
    supersedes: [before['id']],
    articles: [article3, { name: article4?.name, text: text4 }],
    rules: [...rules.slice(0, 2), { ...rules[2], article: '第四条', yearlyCap: { hours: 24, quote: '一个年度至多登记24学时' } }],
    readings: [],
    cases: cases.slice(0, 3).map((one) => ({ ...one, facts: movedTo(one['facts'] as Sample, from) })),
  };
}

/** Other formulas: levels, levels by rank, items, each with its own limit. */
export function constructionSample(year: number): Sample {
  const from = `${year}-01-01`;
  const text =
    '（一）工法、专利：国家级工法登记24学时，省级工法登记16学时，发明专利登记20学时；完成人只取前五，排名每后一位减2学时。（二）参加施工现场观摩，每次登记3学时，一个年度至多登记12学时。（三）取得岗位技能证书，每项登记8学时。';
  return {
    id: `wz-construction-sample-${year}`,
    title: '温州市住房城乡建设系统专业技术人员学时登记标准（示例）',
    number: `温住建发〔${year - 1}〕示例2号`,
    issuer: '温州市住房和城乡建设局（示例）',
    layer: 'sector',
    sector: 'construction',
    from,
    articles: [{ name: '第五条', text }],
    rules: [
      {
        id: 'method-or-patent',
        way: '8-10',
        title: '工法、发明专利',
        article: '第五条（一）',
        formula: {
          kind: 'by-rank',
          levels: [
            { key: 'national-method', label: '国家级工法', figure: { hours: 24, quote: '国家级工法登记24学时' } },
            { key: 'provincial-method', label: '省级工法', figure: { hours: 16, quote: '省级工法登记16学时' } },
            { key: 'patent', label: '发明专利', figure: { hours: 20, quote: '发明专利登记20学时' } },
          ],
          rankStep: { hours: 2, quote: '排名每后一位减2学时' },
          ranks: { count: 5, quote: '完成人只取前五' },
        },
        evidence: evidence('批准文件或专利证书'),
      },
      {
        id: 'site-visit',
        way: '8-10',
        title: '施工现场观摩',
        article: '第五条（二）',
        formula: { kind: 'fixed', figure: { hours: 3, quote: '每次登记3学时' } },
        yearlyCap: { hours: 12, quote: '一个年度至多登记12学时' },
        evidence: evidence('观摩通知', '签到记录'),
      },
      {
        id: 'skill-certificate',
        way: '8-10',
        title: '岗位技能证书',
        article: '第五条（三）',
        formula: { kind: 'per-item', each: { hours: 8, quote: '每项登记8学时' } },
        evidence: evidence('岗位技能证书'),
      },
    ],
    cases: [
      {
        title: '省级工法，排名第三',
        way: '8-10',
        facts: { rule: 'method-or-patent', level: 'provincial-method', authorRank: 3, on: `${year}-02-01` },
        hours: 12,
      },
      { title: '一次观摩', way: '8-10', facts: { rule: 'site-visit', on: `${year}-04-20` }, hours: 3 },
      {
        title: '两项证书',
        way: '8-10',
        facts: {
          rule: 'skill-certificate',
          items: [
            { name: '测量员', on: `${year}-03-01` },
            { name: '安全员', on: `${year}-07-01` },
          ],
        },
        hours: 16,
      },
    ],
  };
}

/** Credits beside hours, and a cycle of five years. */
export function healthProfile(year: number): Sample {
  return {
    id: `wz-health-profile-${year}`,
    title: '卫生健康系统学分折算和周期口径（示例）',
    number: `温卫发〔${year - 1}〕示例4号`,
    issuer: '温州市卫生健康委员会（示例）',
    sector: 'health',
    from: `${year}-01-01`,
    text: `1个继续医学教育学分折合3学时。每五年为一个周期，首个周期自${year - 2}年起，周期内累计不少于450学时。`,
    credit: { label: '继续医学教育学分', hours: 3, quote: '1个继续医学教育学分折合3学时' },
    cycle: { years: 5, firstYear: year - 2, minimum: { hours: 450, quote: '周期内累计不少于450学时' } },
  };
}

/** For the next year, waiting to be filed. */
export function nextYearNotice(year: number, from: string): Sample {
  return {
    id: `notice-sample-${year + 1}`,
    title: `关于 ${year + 1} 年度专项知识考试学时的通知（示例）`,
    number: `温人社发〔${year}〕示例8号`,
    issuer: '温州市人力资源和社会保障局（示例）',
    year: year + 1,
    from,
    text: `${year + 1}年度，专业技术人员通过专项知识考试取得的学时不少于6学时。`,
    exam: { kind: 'at-least', hours: 6, quote: '通过专项知识考试取得的学时不少于6学时' },
  };
}

/** The same facts on the first day of another edition. */
function movedTo(facts: Sample, on: string): Sample {
  const days = facts['days'] as readonly Sample[] | undefined;
  const later = on.replace(/\d{2}$/, (day) => String(Number(day) + 1).padStart(2, '0'));
  return days ? { ...facts, days: days.map((one, index) => ({ ...one, on: index === 0 ? on : later })) } : { ...facts, on };
}
