// The published JSON Schema of everything that can be filed.
import { rulesSchema } from '@xueshi/contract';

const schema = rulesSchema();

export async function getRulesSchema(): Promise<Record<string, unknown>> {
  return schema;
}
