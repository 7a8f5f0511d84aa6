// 导出本人数据 (个人信息保护法第四十五条): everything held about the person who asks, as one file.
import { endpoint } from './kit/index.ts';

export const exportMyData = endpoint({
  id: 'exportMyData',
  method: 'GET',
  path: '/api/me/export',
  tag: '我的账户',
  summary: '导出本人数据（JSON）：资料、任职、学时、申请、情况表、登录、同意、更正和访问记录',
  access: 'signed-in',
  reply: 'file',
  status: 200,
  problems: ['no-person'],
});
