// Organisations, divisions, sectors and 职称系列: public lists for pickers and pages (第五、十条, reading 42).
import { z } from 'zod';
import { endpoint, Id, Page, pageOf } from '#kit';

export const OrgKind = z.enum(['city_bureau', 'district_bureau', 'sector_authority', 'employer', 'provider'], '没有这种单位类型');
export type OrgKind = z.infer<typeof OrgKind>;

/** A code with the name people read. */
export const Named = z.object({ code: z.string(), name: z.string() });
export type Named = z.infer<typeof Named>;

export const OrgItem = z.object({
  orgId: Id,
  kind: OrgKind,
  kindName: z.string().describe('单位类型的中文名'),
  name: z.string(),
  uscc: z.string().nullable().describe('统一社会信用代码'),
  division: Named.nullable().describe('所在县（市、区）；市级为空'),
  sector: Named.nullable().describe('主管或所属行业'),
  parent: z.object({ orgId: Id, name: z.string() }).nullable().describe('上级单位'),
});
export type OrgItem = z.infer<typeof OrgItem>;

export const listOrgs = endpoint({
  id: 'listOrgs',
  method: 'GET',
  path: '/api/orgs',
  tag: '单位',
  summary: '查找单位：按类型、行政区划、行业、名称或统一社会信用代码',
  access: 'public',
  query: Page.extend({
    kind: z
      .enum([...OrgKind.options, 'unit'], '没有这种单位类型')
      .optional()
      .describe('unit：用人单位或培训机构'),
    division: z.string().max(12, '行政区划代码过长').optional(),
    sector: z.string().max(40, '行业代码过长').optional(),
    q: z.string().max(100, '查找内容至多 100 字').optional().describe('名称中的字、拼音或拼音首字母，或统一社会信用代码'),
  }),
  reply: pageOf(OrgItem),
  status: 200,
  problems: [],
});

export const SectorItem = Named.extend({
  authority: z.object({ orgId: Id, name: z.string() }).nullable().describe('市级行业主管部门；没有时由市人社局受理'),
  series: z.array(Named).describe('归此行业的职称系列'),
});
export type SectorItem = z.infer<typeof SectorItem>;

export const listSectors = endpoint({
  id: 'listSectors',
  method: 'GET',
  path: '/api/sectors',
  tag: '单位',
  summary: '行业、主管部门与职称系列',
  access: 'public',
  reply: z.object({ items: z.array(SectorItem) }),
  status: 200,
  problems: [],
});

export const listDivisions = endpoint({
  id: 'listDivisions',
  method: 'GET',
  path: '/api/divisions',
  tag: '单位',
  summary: '全市十二个县（市、区），代码按 GB/T 2260',
  access: 'public',
  reply: z.object({ items: z.array(Named) }),
  status: 200,
  problems: [],
});
