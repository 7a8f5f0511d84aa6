// The demo city's employers and training organisations: names of rivers and hills that no real unit bears, codes that pass GB 32100.
import { usccCheckCharacter } from '@xueshi/contract';
import type { NewOrg } from '#orgs';

export type Unit = { readonly name: string; readonly division: string; readonly sector: string; readonly series: readonly string[] };

const unit = (name: string, division: string, sector: string, ...series: string[]): Unit => ({ name, division, sector, series });

const doctors = 'health';
const teachers = 'school_teaching';

/** The first is the employer of the demo's `person`. */
export const employers: readonly Unit[] = [
  unit('温州市瓯江医院', '330302', 'health', doctors),
  unit('温州市白鹿中医院', '330302', 'health', doctors),
  unit('龙湾区永中社区卫生服务中心（演示）', '330303', 'health', doctors),
  unit('瓯海区大罗山医院', '330304', 'health', doctors),
  unit('洞头区百岛医院', '330305', 'health', doctors),
  unit('乐清市雁湖医院', '330382', 'health', doctors),
  unit('瑞安市飞云江医院', '330381', 'health', doctors),
  unit('平阳县鳌江湾医院', '330326', 'health', doctors),
  unit('泰顺县氡泉卫生院', '330329', 'health', doctors),
  unit('温州市瓯江小学', '330302', 'education', teachers),
  unit('温州市松台山中学', '330302', 'education', teachers),
  unit('瓯海区三垟湿地学校', '330304', 'education', teachers),
  unit('乐清市中雁学校', '330382', 'education', teachers),
  unit('瑞安市玉海学校', '330381', 'education', teachers),
  unit('永嘉县楠溪江中学', '330324', 'education', teachers),
  unit('苍南县玉苍山学校', '330327', 'education', teachers),
  unit('文成县百丈漈学校', '330328', 'education', teachers),
  unit('温州市塘河职业技术学校', '330303', 'education', 'vocational_teaching'),
  unit('温州市瓯江建筑设计院', '330302', 'construction', 'engineering_construction'),
  unit('龙港市新城建设集团', '330383', 'construction', 'engineering_construction'),
  unit('永嘉县楠溪建筑工程公司', '330324', 'construction', 'engineering_construction'),
  unit('瑞安市塘下市政工程公司（演示）', '330381', 'construction', 'engineering_construction'),
  unit('温州市瓯越农业技术推广站', '330302', 'agriculture', 'agriculture'),
  unit('文成县飞云湖农业服务中心', '330328', 'agriculture', 'agriculture'),
  unit('泰顺县廊桥农技站', '330329', 'agriculture', 'agriculture'),
  unit('温州市瓯江交通设计公司', '330302', 'transport', 'engineering_transport'),
  unit('洞头区百岛港航服务中心', '330305', 'transport', 'shipping', 'engineering_transport'),
  unit('平阳县鳌江公路养护中心', '330326', 'transport', 'engineering_transport'),
  unit('乐清市雁荡电气股份公司', '330382', 'industry', 'engineering_industry'),
  unit('龙湾区瓯江口智能装备公司', '330303', 'industry', 'engineering_industry'),
  unit('瑞安市飞云汽配公司', '330381', 'industry', 'engineering_industry'),
  unit('龙港市印海科技公司', '330383', 'industry', 'engineering_industry', 'crafts'),
  unit('温州市江心屿图书馆', '330302', 'culture', 'library'),
  unit('苍南县矾山文化馆（演示）', '330327', 'culture', 'arts', 'heritage'),
  unit('永嘉县岩头博物馆（演示）', '330324', 'culture', 'heritage'),
  unit('温州市瓯江测绘院', '330302', 'resources', 'engineering_resources'),
  unit('瓯海区仙岩规划设计院', '330304', 'resources', 'engineering_resources'),
  unit('温州市瓯江会计师事务所', '330302', 'general', 'accounting', 'economics'),
  unit('温州市三江统计服务中心', '330302', 'general', 'statistics', 'archives'),
  unit('龙湾区海滨检测技术公司', '330303', 'general', 'engineering_general'),
];

const providers: readonly Unit[] = [
  unit('温州市瓯江继续教育中心', '330302', 'general'),
  unit('温州飞云专业技术培训学校', '330381', 'health'),
];

const firstEmployer = 1001;
const firstProvider = 1901;

export function employerIdOf(index: number): number {
  return firstEmployer + index;
}

export const providerId = firstProvider;

export function demoOrgs(): NewOrg[] {
  return [
    ...employers.map((one, i) => orgOf(one, 'employer', employerIdOf(i))),
    ...providers.map((one, i) => orgOf(one, 'provider', firstProvider + i)),
  ];
}

function orgOf(one: Unit, kind: 'employer' | 'provider', orgId: number): NewOrg {
  // `DEM` in the place of the organisation's own number: no register gives it out.
  const seventeen = `12${one.division}DEM${String(orgId).padStart(6, '0')}`;
  const uscc = seventeen + usccCheckCharacter(seventeen);
  return { orgId, kind, name: one.name, uscc, division: one.division, sector: one.sector, parentId: null };
}
