// Names as a city has them: common ones, rare characters, minority names with a dot; numbers that pass every check and belong to nobody.
import { idCheckDigit } from '@xueshi/contract';
import { sha256 } from '#platform';
import type { Chance } from './random.ts';

const surnames = [...'陈林黄张王李吴周徐叶郑金胡潘朱杨谢董夏蔡项南戴邱苏卢缪池麻柯包郭施虞孙倪曹程'];
const givenSigns = [
  ...'伟芳娜敏静秀丽强磊洋艳勇军杰娟涛明超霞平刚桂英华玉萍红建国文斌晓燕海鹏志宁思远嘉怡若溪子涵雨欣浩然梓睿知行望舒书瑶云舟',
];
// 畲族 lives in 泰顺, 文成, 平阳 and 苍南 under these names.
const sheSurnames = [...'蓝雷钟盘'];

/** Names that break weak software: ideographs beyond the basic plane and rare ones, long names with a dot. */
export const uncommonNames: readonly { name: string; ethnicity: string }[] = [
  { name: '林𬱖', ethnicity: '汉族' },
  { name: '陈㛃', ethnicity: '汉族' },
  { name: '叶䶮', ethnicity: '汉族' },
  { name: '周𬭎', ethnicity: '汉族' },
  { name: '郑堃', ethnicity: '汉族' },
  { name: '欧阳喆', ethnicity: '汉族' },
  { name: '买买提江·吐尔逊', ethnicity: '维吾尔族' },
  { name: '阿依古丽·阿卜杜热合曼', ethnicity: '维吾尔族' },
  { name: '呼格吉勒·巴特尔', ethnicity: '蒙古族' },
  { name: '娜仁', ethnicity: '蒙古族' },
];

export function commonName(chance: Chance): { name: string; ethnicity: string } {
  const isShe = chance.next() < 0.03;
  const surname = chance.pick(isShe ? sheSurnames : surnames);
  const given = chance.next() < 0.25 ? chance.pick(givenSigns) : chance.pick(givenSigns) + chance.pick(givenSigns);
  return { name: surname + given, ethnicity: isShe ? '畲族' : '汉族' };
}

/** 330399 is no division of GB/T 2260: these numbers pass every check and were never given to anybody. */
const nowhere = '330399';

export function fictitiousIdNumber(chance: Chance, gender: 'male' | 'female', serial: number): string {
  const year = chance.between(1968, 1998);
  const month = String(chance.between(1, 12)).padStart(2, '0');
  const day = String(chance.between(1, 28)).padStart(2, '0');
  const order = (serial % 499) * 2 + (gender === 'male' ? 1 : 2);
  const seventeen = `${nowhere}${year}${month}${day}${String(order).padStart(3, '0')}`;
  return seventeen + idCheckDigit(seventeen);
}

/** The number of the person at a place in a city of up to ten million: no two alike, nobody's. */
export function numberedIdNumber(index: number): string {
  const ordersPerDay = 998;
  const daysPerMonth = 28;
  // A stride that shares no factor with the days spreads neighbours over the years.
  const day = (Math.floor(index / ordersPerDay) * 7919) % (31 * 12 * daysPerMonth);
  const year = 1968 + Math.floor(day / (12 * daysPerMonth));
  const month = String((Math.floor(day / daysPerMonth) % 12) + 1).padStart(2, '0');
  const date = String((day % daysPerMonth) + 1).padStart(2, '0');
  const seventeen = `330398${year}${month}${date}${String((index % ordersPerDay) + 1).padStart(3, '0')}`;
  return seventeen + idCheckDigit(seventeen);
}

/** A fixed, meaningless number for the person of this key. */
export function fixedPersonId(key: string): number {
  return Number(sha256(`xueshi-demo-person|${key}`).readBigUInt64BE() >> 12n) + 1;
}
