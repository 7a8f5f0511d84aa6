// The door of the contract: every module's endpoints by name, and all of them as one list.

import * as audit from './audit.ts';
import * as claimReview from './claim-review.ts';
import * as claims from './claims.ts';
import * as entries from './entries.ts';
import * as evidence from './evidence.ts';
import * as filing from './filing/index.ts';
import * as health from './health.ts';
import type { Endpoint } from './kit/index.ts';
import * as learning from './learning/index.ts';
import * as people from './people/index.ts';
import * as privacy from './privacy.ts';
import * as recognition from './recognition.ts';
import * as standing from './standing.ts';
import * as standingAssess from './standing-assess.ts';
import * as transcripts from './transcripts.ts';

export * from './audit.ts';
export * from './claim-review.ts';
export * from './claims.ts';
export * from './entries.ts';
export * from './evidence.ts';
export * from './filing/index.ts';
export * from './health.ts';
export * from './learning/index.ts';
export * from './people/index.ts';
export * from './privacy.ts';
export * from './recognition.ts';
export * from './standing.ts';
export * from './standing-assess.ts';
export * from './transcripts.ts';

const modules: readonly Readonly<Record<string, unknown>>[] = [
  audit,
  claimReview,
  claims,
  entries,
  evidence,
  filing,
  health,
  learning,
  people,
  privacy,
  recognition,
  standing,
  standingAssess,
  transcripts,
];

/** All endpoints in reading order: the server binds them, OpenAPI lists them, tests walk them. */
export const endpoints: readonly Endpoint[] = modules.flatMap((one) => Object.values(one).filter(isEndpoint));

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'reply' in value;
}
