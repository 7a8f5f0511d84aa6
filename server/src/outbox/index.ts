// The door of the outbox: messages to phones, and the gateway they leave by.
export { deliverMessages, removeOldMessages } from './deliver.ts';
export { type Gateway, installGateway } from './gateway.ts';
export { outboxRoutes } from './routes.ts';
export { sendMessage } from './send.ts';
