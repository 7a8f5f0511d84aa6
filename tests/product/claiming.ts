// What applicant and reviewer do, by calls from outside: apply with evidence, find it in the queue, decide.
import { samplePdf } from '../../server/src/files/samples.ts';
import type { Answer, Caller } from './caller.ts';

export type Claim = {
  readonly claimId: string;
  readonly revision: number;
  readonly state: string;
  readonly needs: readonly { key: string; label: string; required: boolean }[];
  readonly entries: readonly { entryId: string; year: number; hours: number }[];
  readonly options: { matching: { code: string }[] } | null;
};

/** A submitted claim of 第八条第（九）项 for one course, with its transcript as a PDF of its own. */
export async function submittedCourse(person: Caller, course: string, passedOn = '2026-03-01'): Promise<Claim> {
  const facts = { courses: [{ name: course, passedOn }], matching: true };
  const made = await person.ask<Claim>('POST', '/api/claims', {
    way: '8-9',
    title: `在职学历教育：${course}`,
    organiser: '温州医科大学',
    facts,
  });
  for (const need of made.needs.filter(({ required }) => required)) {
    const name = encodeURIComponent(`${course}.pdf`);
    const { evidenceId } = await person.ask<{ evidenceId: string }>(
      'POST',
      `/api/evidence?name=${name}`,
      samplePdf([need.label, course, passedOn]),
    );
    await person.ask('POST', `/api/claims/${made.claimId}/evidence`, { evidenceId, need: need.key });
  }
  return person.ask<Claim>('POST', `/api/claims/${made.claimId}/submission`, { revision: made.revision, promise: true });
}

/** The reviewer's decision as one call; the answer is the caller's to judge. */
export function recognise(reviewer: Caller, { claimId, revision }: Pick<Claim, 'claimId' | 'revision'>): Promise<Answer> {
  return reviewer.call('POST', `/api/review/claims/${claimId}/recognition`, { revision, matching: { code: 'series', text: '' } });
}

export function readClaim(caller: Caller, claimId: string): Promise<Claim> {
  return caller.ask<Claim>('GET', `/api/claims/${claimId}`);
}
