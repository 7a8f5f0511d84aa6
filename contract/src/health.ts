// Is the service alive, and is it ready for people.
import { z } from 'zod';
import { endpoint } from './kit/index.ts';

export const getHealth = endpoint({
  id: 'getHealth',
  method: 'GET',
  path: '/api/health',
  tag: '运行状态',
  summary: '服务是否在运行',
  access: 'public',
  reply: z.object({ status: z.literal('ok'), version: z.string() }),
  status: 200,
  problems: [],
});

export const getReady = endpoint({
  id: 'getReady',
  method: 'GET',
  path: '/api/ready',
  tag: '运行状态',
  summary: '服务是否可以受理业务（数据库可用）',
  access: 'public',
  reply: z.object({ status: z.literal('ready') }),
  status: 200,
  problems: ['not-ready'],
});
