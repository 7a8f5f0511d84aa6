// A unit as the server tells it.
import type { Reply } from '#api';

export type Unit = Reply<'getUnit'>;
