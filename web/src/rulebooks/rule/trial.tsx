// 试算: facts in, hours and their explanation out, by the draft as it stands on the page.
import { type AssessResult, formatHours, type Rule } from '@xueshi/policy';
import { useState } from 'react';
import { draftErrors, type FactsDraft, FactsForm, factsOf } from '#facts';
import { factFields, firstFacts, textAt } from '#rulebooks/body';
import { css, useEditing } from '#rulebooks/fields';
import { Explanation } from '#rules';
import { Button, Notice } from '#ui/layout';
import { useAddCase } from './new-case.ts';
import { useWords } from './words.ts';
import { assessed, useWorking } from './working.ts';

export function Trial({ path, rule }: { path: string; rule: Rule | null }) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details className={css.trial} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('trial')}</summary>
      {open && (rule ? <Tried path={path} rule={rule} /> : <p className={css.muted}>{say('notReadable')}</p>)}
    </details>
  );
}

function Tried({ path, rule }: { path: string; rule: Rule }) {
  const say = useWords();
  const { body, disabled } = useEditing();
  const working = useWorking();
  const addCase = useAddCase();
  const [draft, setDraft] = useState<FactsDraft>(() => firstFacts(rule, textAt(body, 'from')));
  const fields = factFields(rule);
  const facts = factsOf(fields, draft);
  const result = assessed(working, rule, facts);
  const errors = result && !result.ok ? draftErrors(fields, draft, result.problem.errors) : [];
  return (
    <div className={css.tried}>
      <FactsForm fields={fields} draft={draft} onChange={setDraft} errors={filledOnly(errors)} at={`${path}.trial`} />
      <div className={css.stack} aria-live="polite">
        {result ? <Answer result={result} /> : <p className={css.muted}>{say('headFirst')}</p>}
        {result?.ok && !disabled && (
          <div>
            <Button onClick={() => addCase(rule, facts)}>{say('keepAsCase')}</Button>
          </div>
        )}
      </div>
    </div>
  );
}

function Answer({ result }: { result: AssessResult }) {
  const say = useWords();
  if (!result.ok) {
    const { detail, errors } = result.problem;
    return (
      <Notice tone="info" title={say('notYet')}>
        <ul lang="zh-CN">
          {errors.length === 0 && <li>{detail}</li>}
          {errors.map((one) => (
            <li key={`${one.path} ${one.message}`}>{one.message}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  return (
    <>
      <p className={css.computed}>{say('computed', { hours: formatHours(result.assessment.centihours) })}</p>
      <Explanation steps={result.assessment.explanation} />
    </>
  );
}

/** What is simply not filled in yet is listed beside the form, not called wrong in it. */
function filledOnly(errors: readonly { path: string; message: string }[]): Record<string, string> {
  return Object.fromEntries(
    errors.filter(({ message }) => !/^请(填写|选择|说明|至少)/.test(message)).map((one) => [one.path, one.message]),
  );
}
