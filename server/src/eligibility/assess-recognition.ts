// What is an activity worth (第八条): the public calculator, answered by the policy without touching any record.
import type { assessRecognition as endpoint } from '@xueshi/contract';
import type { ParsedOf, ReplySentOf } from '@xueshi/contract/kit';
import { type Assessment, type AssessProblem, assessRecognition, toHours } from '@xueshi/policy';
import { type Context, Problem } from '#platform';
import { rulesInForce } from '#rulebooks';

type Question = ParsedOf<typeof endpoint>;
type Answer = ReplySentOf<typeof endpoint>;

/** Without `asOf` plans for the future may be assessed: people ask before they sign up. */
export async function answerRecognition(at: Context, { way, sector, facts, asOf }: Question): Promise<Answer> {
  const { documents, readings } = await rulesInForce(at);
  const result = assessRecognition({ way, sector: sector ?? null, facts, asOf, documents, readings });
  if (!result.ok) throw refusal(result.problem);
  return answerOf(result.assessment);
}

function answerOf(assessment: Assessment): Answer {
  const { subject, byExam, byYear, perDay, rule, citations, explanation, evidence, readings, yearReading, flags } = assessment;
  return {
    hours: toHours(assessment.centihours),
    subject,
    byExam,
    byYear: Object.fromEntries(Object.entries(byYear).map(([year, centihours]) => [year, toHours(centihours)])),
    ...(perDay ? { perDay: perDay.map(({ on, centihours }) => ({ on, hours: toHours(centihours) })) } : {}),
    rule,
    citations: [...citations],
    explanation: [...explanation],
    evidence: evidence.map((one) => (one.required ? one.label : `${one.label}（如有）`)),
    readings: [...readings],
    yearReading,
    flags: [...flags],
  };
}

const outsideFacts = ['way', 'sector', 'asOf'];

/** The policy names fields as they stand in the facts; a caller sees them as they stand in the body. */
function refusal({ type, detail, errors }: AssessProblem): Problem {
  const title = type === 'no-rule-in-force' ? '当日没有可用的规定' : '填写的内容有误';
  const inBody = errors.map(({ path, message }) => ({ path: bodyPath(path), message }));
  return new Problem({ type, status: 422, title, detail, errors: inBody });
}

function bodyPath(path: string): string {
  if (outsideFacts.includes(path)) return path;
  return path === '' ? 'facts' : `facts.${path}`;
}
