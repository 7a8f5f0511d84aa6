// What a claim shows of itself: how long it still has, who did what, and nothing that somebody typed as anything but text.
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ClaimStateTag, type ClaimView } from './claim-state.tsx';
import { ClaimClock, TimeLeft } from './clock.tsx';
import { FactsList } from './facts-list.tsx';
import { StepsTimeline } from './steps-timeline.tsx';

const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const shown = (element: React.ReactElement) => renderToStaticMarkup(element);

type Step = ClaimView['steps'][number];
const step = (more: Partial<Step>): Step => ({
  stepNo: 1,
  at: '2026-11-02T10:20:00+08:00',
  kind: 'submit',
  label: '提交申请',
  from: 'draft',
  to: 'submitted',
  by: '申请人本人',
  org: null,
  reasons: [],
  text: '',
  hours: null,
  ...more,
});

describe('时限', () => {
  const left = (workingDaysLeft: number | null, overdue = false) => text(shown(<TimeLeft clock={{ workingDaysLeft, overdue }} />));

  test('还剩几天、今天到期、超过几天，各有说法；没有时限就不说', () => {
    expect([left(4), left(0), left(-5, true), left(null)]).toEqual(['还剩 4 个工作日', '今天到期', '已超过时限 5 个工作日', '']);
  });

  test('在办的说由谁办、何时办结；办完的说接下来怎样', () => {
    const clock = {
      submittedAt: null,
      dueOn: '2026-12-08',
      workingDays: 10,
      workingDaysLeft: 10,
      overdue: false,
      with: '温州市卫生健康委员会',
      since: '2026-11-23T20:23:00Z',
      next: '由温州市卫生健康委员会审核。',
      appealUntil: null,
    };
    const running = text(shown(<ClaimClock clock={clock} />));
    // 20:23 UTC is the next morning in Wenzhou.
    for (const words of ['由温州市卫生健康委员会办理', '自2026年11月24日起', '2026年12月8日', '审核时限 10 个工作日'])
      expect(running).toContain(words);
    const over = text(shown(<ClaimClock clock={{ ...clock, dueOn: null, workingDaysLeft: null, with: null, next: '学时已登记。' }} />));
    expect(over).toBe('学时已登记。');
  });
});

describe('办理经过', () => {
  test('提交时的学时是按标准算的，认定时的是认定的', () => {
    const html = text(
      shown(<StepsTimeline steps={[step({ hours: 12 }), step({ stepNo: 2, to: 'recognised', label: '予以认定', hours: 9 })]} />),
    );
    expect(html).toContain('按标准 12 学时');
    expect(html).toContain('认定 9 学时');
  });

  test('经办人名中已有机构，不再重复', () => {
    const org = '温州市卫生健康委员会';
    expect(text(shown(<StepsTimeline steps={[step({ org, by: `${org} 郑文静` })]} />)).match(/温州市卫生健康委员会/g)).toHaveLength(1);
    expect(text(shown(<StepsTimeline steps={[step({ org, by: '郑文静' })]} />))).toContain(`${org} · 郑文静`);
  });

  test('理由和说明只当作文字', () => {
    const html = shown(<StepsTimeline steps={[step({ text: '<b>x</b>', reasons: [{ code: 'other', label: '<i>y</i>' }] })]} />);
    expect(html).toContain('&lt;b&gt;x&lt;/b&gt;');
    expect(html).toContain('&lt;i&gt;y&lt;/i&gt;');
  });
});

test('每一种状态都有自己的名称', () => {
  const states: ClaimView['state'][] = [
    'draft',
    'submitted',
    'returned',
    'refused',
    'recognised',
    'withdrawn',
    'appealed',
    'appeal_granted',
    'appeal_dismissed',
  ];
  const names = states.map((state) => text(shown(<ClaimStateTag state={state} />)));
  expect(new Set(names).size).toBe(states.length);
  expect(names.every((name) => /[\u4e00-\u9fff]/.test(name))).toBe(true);
});

test('填报内容：没填的写明未填，不留空白', () => {
  const html = text(shown(<FactsList way="8-8" facts={{ kind: 'paper' }} before={[{ label: '论文题目', value: '' }]} />));
  expect(html).toContain('论文题目 未填');
  expect(html).toContain('论文');
});
