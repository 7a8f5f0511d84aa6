// The sample course on the regulation itself: its own articles to read, a clip, and a bank of items about it (第七条).
import { ARTICLES, DOCUMENT_TITLE } from '@xueshi/policy';
import type { NewCourse } from '#catalog';
import { choices, clip, judgements, webVtt } from './clips.ts';

const articlesRead = 9;
const cueSeconds = 8;
const spoken = [
  '继续教育学时：从登记到应用。',
  '第六条：每年度不少于九十学时，其中专业科目不少于六十学时，公需科目不少于十八学时。',
  '第七条：公需科目每门课程经考核合格后登记相应学时。',
  '第八条：专业科目有九种途径，行业主管部门还可以另行规定。',
  '第九条：学时应当及时、如实登记。',
];

export function regulationCourse(year: number, courseId: string): NewCourse {
  return {
    courseId,
    version: 1,
    title: '温州市专业技术人员继续教育学时管理实施细则解读（示例）',
    subject: 'general_public',
    sector: null,
    year,
    centihours: 200,
    teacher: '示范教师 李文澜',
    organiser: '温州继续教育网（示例）',
    outline: '读懂实施细则第一条至第九条：谁参加、学什么、每年多少学时、怎样登记。\n示范课程：条文为原文，视频为演示而作。',
    maxRate: 1.5,
    passMark: 60,
    questions: 10,
    attemptMinutes: 20,
    pauseMinutes: 1,
    sample: true,
    lessons: [
      {
        kind: 'article',
        title: '条文：第一条至第九条',
        seconds: 60,
        blocks: [
          { kind: 'heading', text: DOCUMENT_TITLE },
          ...ARTICLES.slice(0, articlesRead).flatMap(({ name, text }) => [
            { kind: 'heading' as const, text: name },
            ...text.split('\n').map((line) => ({ kind: 'paragraph' as const, text: line })),
          ]),
        ],
      },
      {
        kind: 'video',
        title: '短片：从登记到应用',
        seconds: 40,
        blocks: [],
        chapters: [
          { at: 0, title: '学时是什么' },
          { at: 8, title: '每年多少' },
          { at: 16, title: '怎样取得' },
          { at: 32, title: '怎样登记' },
        ],
        media: { type: 'video/webm', content: clip('regulation') },
        subtitles: webVtt(spoken, cueSeconds),
      },
    ],
    items: [...singles, ...multiples, ...statements],
  };
}

const singles = choices([
  [
    '专业技术人员每年度参加继续教育不得少于多少学时？',
    ['90学时'],
    ['72学时', '60学时', '120学时'],
    '第六条：每年度参加继续教育不得少于90学时。',
  ],
  ['每年度专业科目不少于多少学时？', ['60学时'], ['18学时', '36学时', '90学时'], '第六条：其中专业科目不少于60学时。'],
  [
    '每年度行业公需和一般公需科目不少于多少学时？',
    ['18学时'],
    ['12学时', '24学时', '30学时'],
    '第六条：行业公需和一般公需科目不少于18学时。',
  ],
  [
    '一般公需科目的学习课件由谁确定？',
    ['市人力社保局'],
    ['用人单位', '市级行业主管部门', '培训机构'],
    '第七条：一般公需科目由市人力社保局确定学习课件。',
  ],
  ['公需科目的学习课件多久更新一批？', ['每年'], ['每两年', '每季度', '没有规定'], '第七条：公需科目每年更新一批学习课件。'],
  ['参加行业主管部门组织的培训班，每天可认定登记多少学时？', ['6个'], ['4个', '8个', '10个'], '第八条（三）：每天可认定登记6个学时。'],
  ['参加本单位组织的对口专业类专题学习，每天可认定登记多少学时？', ['4个'], ['2个', '6个', '8个'], '第八条（五）：每天可认定登记4个学时。'],
  [
    '通过国家或省级专业技术人员资格考试，认定登记多少学时？',
    ['36学时'],
    ['24学时', '30学时', '48学时'],
    '第八条（一）：通过考试认定登记36学时。',
  ],
]);

const multiples = choices([
  [
    '继续教育内容包括哪些科目？',
    ['专业科目', '行业公需科目', '一般公需科目'],
    ['选修科目'],
    '第三条：继续教育内容包括专业科目、行业公需科目和一般公需科目。',
  ],
  [
    '公需科目的学习途径主要有哪些？',
    ['网络远程课堂', '移动端微课件', '专项知识考试'],
    ['发表论文'],
    '第七条：学习途径主要运用网络远程课堂、移动端微课件、专项知识考试等手段。',
  ],
  [
    '脱产参加继续教育学习期间，用人单位应当怎样做？',
    ['保证与在岗时同等的工资福利和保险待遇', '支付学费'],
    ['停发工资', '改算年休假'],
    '第四条：保证同等的工资福利和保险待遇，并支付学费。',
  ],
]);

const statements = judgements([
  ['部分学时须通过专项知识考试取得。', true, '第六条：部分学时须通过专项知识考试取得。'],
  ['公需课程看完即登记学时，不须考核。', false, '第七条：每门课程经考核合格后登记相应学时。'],
  ['单独建立登记系统的，应定期将登记数据导入学时系统。', true, '第九条：应定期将登记数据导入温州继续教育网学时系统。'],
]);
