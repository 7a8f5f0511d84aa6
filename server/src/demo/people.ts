// The people of the demo city: about three hundred, spread over the employers, each with a history of employment and two years.
import type { NewEmployment, NewPerson } from '#accounts';
import { commonName, fictitiousIdNumber, fixedPersonId, uncommonNames } from './names.ts';
import { chanceOf } from './random.ts';
import { employerIdOf, employers } from './units.ts';

export type DemoPerson = {
  readonly person: NewPerson & { personId: number };
  readonly employments: readonly NewEmployment[];
  readonly sector: string;
  readonly employer: string;
};

const titles: Readonly<Record<string, readonly string[]>> = {
  health: ['住院医师', '主治医师', '副主任医师', '主任医师', '主管护师'],
  school_teaching: ['二级教师', '一级教师', '高级教师', '正高级教师'],
  vocational_teaching: ['助理讲师', '讲师', '高级讲师'],
  agriculture: ['助理农艺师', '农艺师', '高级农艺师'],
  library: ['助理馆员', '馆员', '副研究馆员'],
  heritage: ['助理馆员', '馆员', '副研究馆员'],
  arts: ['四级美术师', '三级美术师', '二级美术师'],
  archives: ['助理馆员', '馆员', '副研究馆员'],
  accounting: ['助理会计师', '会计师', '高级会计师'],
  economics: ['助理经济师', '经济师', '高级经济师'],
  statistics: ['助理统计师', '统计师', '高级统计师'],
  crafts: ['助理工艺美术师', '工艺美术师', '高级工艺美术师'],
};
const engineers = ['助理工程师', '工程师', '高级工程师', '正高级工程师'];

export const peopleCount = 300;

/** `thisYear` places the newcomers and the movers; everything else is fixed. The first person is the demo's `person`. */
export function demoPeople(thisYear: number): DemoPerson[] {
  return [main(thisYear), ...Array.from({ length: peopleCount - 1 }, (_, i) => anyone(i + 1, thisYear))];
}

function main(thisYear: number): DemoPerson {
  const personId = fixedPersonId('person');
  const person = {
    personId,
    name: '陈若溪',
    idNumber: fictitiousIdNumber(chanceOf('person'), 'female', 1),
    phone: '19900000001',
    ethnicity: '汉族',
    series: 'health',
    title: '主治医师',
    titleSince: `${thisYear - 2}-12-01`,
    division: null,
  };
  const employments = [{ personId, orgId: employerIdOf(0), from: registerBegan(thisYear), to: null, main: true }];
  return { person, employments, sector: 'health', employer: employers[0]?.name ?? '' };
}

function anyone(index: number, thisYear: number): DemoPerson {
  const chance = chanceOf('person', index);
  const personId = fixedPersonId(String(index));
  const at = index % employers.length;
  const unit = employers[at];
  if (!unit) throw new Error('没有这个单位');
  const { name, ethnicity } = uncommonNames[index - 1] ?? commonName(chance);
  const series = chance.pick(unit.series);
  const title = chance.pick(titles[series] ?? engineers);
  const person = {
    personId,
    name,
    idNumber: fictitiousIdNumber(chance, chance.next() < 0.5 ? 'male' : 'female', index),
    phone: `1990000${String(index).padStart(4, '0')}`,
    ethnicity,
    series,
    title,
    titleSince: `${chance.between(2016, 2023)}-${String(chance.between(1, 12)).padStart(2, '0')}-01`,
    // Without an employer the district stands in (reading 9).
    division: index % 60 === 59 ? unit.division : null,
  };
  const employments = historyOf({ personId, index, at, began: registerBegan(thisYear), thisYear });
  return { person, employments, sector: unit.sector, employer: unit.name };
}

/** The demo's register begins two years back: that first year in post is not assessed (reading 8), the two after it are. */
function registerBegan(thisYear: number): string {
  return `${thisYear - 2}-08-01`;
}

type History = { personId: number; index: number; at: number; began: string; thisYear: number };

function historyOf({ personId, index, at, began, thisYear }: History): NewEmployment[] {
  const here = { personId, orgId: employerIdOf(at), main: true };
  // One in sixty left the employer and has none; one in forty is new this year; one in twenty came from another unit.
  if (index % 60 === 59) return [{ ...here, from: began, to: `${thisYear - 2}-12-31` }];
  if (index % 40 === 20) return [{ ...here, from: `${thisYear}-01-02`, to: null }];
  if (index % 20 === 7) {
    const before = employerIdOf((at + 9) % employers.length);
    return [
      { ...here, orgId: before, from: began, to: `${thisYear - 1}-06-30` },
      { ...here, from: `${thisYear - 1}-07-01`, to: null },
    ];
  }
  return [{ ...here, from: began, to: null }];
}
