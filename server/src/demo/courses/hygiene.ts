// The sample course of a sector: hand hygiene for health workers, determined by its authority together with the city (第七条).
import type { NewCourse } from '#catalog';
import { choices, clip, judgements, webVtt } from './clips.ts';

const cueSeconds = 8;
const spoken = [
  '手卫生，示范课程。',
  '两前三后：接触患者前，清洁、无菌操作前；接触患者后，接触患者周围环境后，体液暴露后。',
  '流动水洗手，认真揉搓双手至少十五秒。',
  '手部没有可见污染时，可以使用速干手消毒剂。',
];

export function hygieneCourse(year: number, courseId: string): NewCourse {
  return {
    courseId,
    version: 1,
    title: '医务人员手卫生规范要点（示例）',
    subject: 'sector_public',
    sector: 'health',
    year,
    centihours: 100,
    teacher: '示范教师 周静宜',
    organiser: '市卫生健康委网络学院（示例）',
    outline: '什么时候洗手、怎样洗、什么时候可以用手消毒剂。\n示范课程：为演示而作，不能代替正式的规范培训。',
    maxRate: 2,
    passMark: 80,
    questions: 5,
    attemptMinutes: 10,
    pauseMinutes: 5,
    sample: true,
    lessons: [
      {
        kind: 'video',
        title: '短片：两前三后',
        seconds: 32,
        blocks: [{ kind: 'paragraph', text: '洗手与卫生手消毒是防止感染在医疗中传播的最简单的办法。' }],
        chapters: [],
        media: { type: 'video/webm', content: clip('hygiene') },
        subtitles: webVtt(spoken, cueSeconds),
      },
    ],
    items: [...questions, ...statements],
  };
}

const questions = choices([
  ['流动水洗手时，揉搓双手至少多少秒？', ['15 秒'], ['5 秒', '8 秒', '3 秒'], '认真揉搓双手至少 15 秒。'],
  ['“两前”是指哪些时候？', ['接触患者前', '清洁、无菌操作前'], ['下班前', '接触患者周围环境后'], '两前：接触患者前，清洁、无菌操作前。'],
  [
    '“三后”是指哪些时候？',
    ['接触患者后', '接触患者周围环境后', '体液暴露后'],
    ['查阅文献后'],
    '三后：接触患者后，接触患者周围环境后，体液暴露风险后。',
  ],
  [
    '手部有血液等可见污染时应当怎样？',
    ['用洗手液和流动水洗手'],
    ['只用速干手消毒剂', '戴上手套继续操作', '用纸巾擦净即可'],
    '有可见污染时应当用洗手液和流动水洗手。',
  ],
]);

const statements = judgements([
  ['手部没有可见污染时，可以用速干手消毒剂代替洗手。', true, '没有可见污染时，宜使用手消毒剂进行卫生手消毒。'],
  ['戴了手套就不必洗手。', false, '手套不能代替手卫生，摘手套后仍应洗手或手消毒。'],
]);
