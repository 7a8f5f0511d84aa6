// One weighing as the API answers it.
import type { Reply } from '#api';

export type Run = Reply<'getImpactRun'>;
