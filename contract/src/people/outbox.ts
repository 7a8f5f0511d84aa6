// The demo's outbox: messages that a real installation sends to phones (第十条).
import { z } from 'zod';
import { endpoint, Id, TimeText } from '#kit';

export const DemoMessage = z.object({
  messageId: Id,
  phone: z.string().describe('已遮盖的手机号'),
  text: z.string(),
  at: TimeText,
});
export type DemoMessage = z.infer<typeof DemoMessage>;

export const listDemoMessages = endpoint({
  id: 'listDemoMessages',
  method: 'GET',
  path: '/api/demo/outbox',
  tag: '演示',
  summary: '演示环境的短信发件箱，最近 30 条；正式环境没有这个接口',
  access: 'public',
  reply: z.object({ items: z.array(DemoMessage) }),
  status: 200,
  problems: ['not-found', 'messages-unavailable'],
});
