// What people of each sector learn: titles of trainings, online courses, lectures and exams for the demo city.

export type Topics = {
  /** Trainings of the sector's authority, 第八条（三）. */
  readonly training: readonly string[];
  /** Online courses of the sector's platform, 第八条（四）. */
  readonly online: readonly string[];
  /** Lectures within the unit, 第八条（五）. */
  readonly own: readonly string[];
  /** 专项知识考试, 第八条（一）. */
  readonly exam: string;
  readonly sectorPublic: readonly string[];
  readonly paper: string;
};

export const generalPublic: readonly string[] = [
  '数字政府与公共服务',
  '知识产权基础与运用',
  '民法典与专业技术人员权益',
  '人工智能应用基础',
  '职业道德与工匠精神',
  '科技创新政策解读',
  '突发事件应对与自救互救',
];

const general: Topics = {
  training: ['经济与财会专业知识研修班', '统计数据质量专题培训', '检验检测机构质量管理培训'],
  online: ['新会计准则实务', '数据分析方法', '档案数字化管理'],
  own: ['内部控制案例学习', '业务规范专题学习', '信息安全讲座'],
  exam: '专业基础知识专项考试',
  sectorPublic: ['职业道德与行业法规', '行业发展规划解读', '廉洁从业案例'],
  paper: '基层单位数据治理的路径',
};

const topics: Readonly<Record<string, Topics>> = {
  health: {
    training: ['心血管病规范化诊疗培训班', '基层呼吸系统疾病防治研修班', '医院感染控制培训班', '急诊急救技能培训班'],
    online: ['抗菌药物合理使用', '超声诊断进展', '慢性病分级诊疗', '病历书写规范'],
    own: ['疑难病例讨论专题', '护理安全专题学习', '新技术准入讲座'],
    exam: '医学“三基”专项知识考试',
    sectorPublic: ['医疗质量与患者安全', '传染病防治法律法规', '医德医风与医患沟通'],
    paper: '社区高血压患者随访管理效果观察',
  },
  education: {
    training: ['义务教育新课标研修班', '班主任能力提升培训班', '心理健康教育培训班'],
    online: ['课堂评价设计', '信息技术与学科融合', '作业设计与管理'],
    own: ['校本教研：同课异构', '师德专题学习', '跨学科主题学习研讨'],
    exam: '教育教学专项知识考试',
    sectorPublic: ['教师职业行为准则', '未成年人保护法解读', '教育强国建设规划'],
    paper: '整本书阅读的任务设计',
  },
  construction: {
    training: ['装配式建筑技术培训班', '建筑消防设计新规范宣贯', '危大工程安全管理培训班'],
    online: ['建筑信息模型应用', '绿色建筑评价标准', '工程造价实务'],
    own: ['施工质量通病防治讲座', '标准图集学习', '台风季安全专题'],
    exam: '工程建设标准专项知识考试',
    sectorPublic: ['建设工程质量管理条例', '建筑业诚信与职业道德', '城市更新规划解读'],
    paper: '软土地基深基坑支护变形分析',
  },
  agriculture: {
    training: ['水稻绿色防控技术培训班', '设施农业培训班', '乡村产业发展研修班'],
    online: ['土壤改良技术', '柑橘病虫害识别', '农产品质量安全'],
    own: ['田间技术交流', '农机使用专题学习', '测土配方施肥讲座'],
    exam: '农业技术推广专项知识考试',
    sectorPublic: ['农产品质量安全法', '乡村振兴促进法', '农技人员职业道德'],
    paper: '瓯柑黄龙病综合防控试验',
  },
  transport: {
    training: ['公路养护技术培训班', '桥梁检测研修班', '港航安全管理培训班'],
    online: ['智慧交通概论', '沥青路面病害处治', '船舶防污染管理'],
    own: ['隧道施工安全专题', '规范学习会', '应急演练总结讲座'],
    exam: '交通工程专项知识考试',
    sectorPublic: ['公路法与安全生产法', '交通强国建设纲要', '工程廉洁与职业道德'],
    paper: '跨海桥梁伸缩缝病害分析',
  },
  industry: {
    training: ['智能制造技术培训班', '低压电器可靠性研修班', '工业互联网应用培训班'],
    online: ['质量工具应用', '电气安全标准', '精益生产'],
    own: ['产品失效分析专题', '新标准学习', '工艺改进交流'],
    exam: '先进制造专项知识考试',
    sectorPublic: ['制造业高质量发展规划', '工程师职业伦理', '数据安全法解读'],
    paper: '小型断路器温升优化设计',
  },
  culture: {
    training: ['古籍保护与修复培训班', '公共文化服务研修班', '非遗保护实务培训班'],
    online: ['数字图书馆建设', '文物预防性保护', '群众文艺创作'],
    own: ['展陈设计专题', '读者服务交流', '馆藏整理学习'],
    exam: '公共文化服务专项知识考试',
    sectorPublic: ['文物保护法', '公共文化服务保障法', '文化工作者职业道德'],
    paper: '地方文献数字化的实践',
  },
  resources: {
    training: ['国土空间规划技术培训班', '实景三维测绘研修班', '地质灾害防治培训班'],
    online: ['遥感影像解译', '不动产登记实务', '村庄规划编制'],
    own: ['测绘成果质检学习', '规划案例研讨', '无人机航测交流'],
    exam: '测绘与规划专项知识考试',
    sectorPublic: ['土地管理法与测绘法', '国土空间规划纲要', '测绘人员职业道德'],
    paper: '沿海滩涂变化的遥感监测',
  },
};

export function topicsOf(sector: string): Topics {
  return topics[sector] ?? general;
}
