// Step 2: what the activity was. The way's own form, with the hours beside it as they are typed.
import type { AssessResult, FactField, RuleInForce } from '@xueshi/policy';
import type { Reply } from '#api';
import type { DraftInHand } from '#claims/draft';
import { draftErrors, type FactsDraft, FactsForm, useShownErrors } from '#facts';
import { RuleSource } from '#rules';
import { TextAreaField, TextField } from '#ui/forms';
import { Card, Notice } from '#ui/layout';
import { todayInBeijing } from '#ui/text';
import { HoursBar, LiveHours } from './live-hours.tsx';
import css from './wizard.module.css';
import { useWords } from './words.ts';

const OWN: ReadonlySet<string> = new Set(['title', 'organiser', 'reference', 'note']);

type Props = {
  view: Reply<'getClaim'>;
  draft: DraftInHand;
  typed: FactsDraft;
  onTyped: (typed: FactsDraft) => void;
  fields: readonly FactField[];
  /** The rule of a filed document that decides in place of the city's own text. */
  using: RuleInForce | undefined;
  result: AssessResult;
  /** What the last submission found wrong here, by the form's own paths. */
  errors: readonly { path: string; message: string }[];
};

export function FactsStep({ view, draft, typed, onTyped, fields, using, result, errors }: Props) {
  const say = useWords();
  const { title, organiser, reference, note } = draft.state.draft;
  const ruleErrors = result.ok ? [] : draftErrors(fields, typed, result.problem.errors);
  const { shown, watch } = useShownErrors(ruleErrors, errors.length > 0);
  const wrong: Record<string, string> = { ...shown };
  // Of the facts themselves the rules speak, and they speak of what is typed right now.
  for (const { path, message } of errors) if (OWN.has(path)) wrong[path] ??= message;
  return (
    <div className={css.columns}>
      <Card title={say('activity')}>
        <div className={css.fields} {...watch}>
          <TextField
            path="title"
            label={view.labels.title}
            hint={say('titleHint')}
            value={title}
            onChange={(text) => draft.type({ title: text })}
            error={title ? undefined : wrong['title']}
            maxLength={200}
          />
          <TextField
            path="organiser"
            label={view.labels.organiser}
            value={organiser}
            onChange={(text) => draft.type({ organiser: text })}
            error={organiser ? undefined : wrong['organiser']}
            maxLength={200}
          />
          <TextField
            path="reference"
            label={view.labels.reference}
            optional
            value={reference}
            onChange={(text) => draft.type({ reference: text })}
            error={wrong['reference']}
            maxLength={100}
          />
          <NoRules fields={fields} />
          {using && <RuleSource using={using} />}
          <FactsForm fields={fields} draft={typed} onChange={onTyped} errors={wrong} lastDay={todayInBeijing()} />
          <TextAreaField
            path="note"
            label={say('note')}
            hint={say('noteHint')}
            optional
            value={note}
            onChange={(text) => draft.type({ note: text })}
            error={wrong['note']}
            maxLength={2000}
          />
        </div>
      </Card>
      <div className={css.beside}>
        <LiveHours result={result} begun={Object.keys(typed).length > 0} />
      </div>
      <HoursBar result={result} />
    </div>
  );
}

/** A choice among nothing is no question: what it means is said instead. */
function NoRules({ fields }: { fields: readonly FactField[] }) {
  const say = useWords();
  const rule = fields.find(({ name }) => name === 'rule');
  if (rule?.choices?.length !== 0) return null;
  return (
    <Notice tone="warning" title={say('noSectorRules')}>
      {say('noSectorRulesText')}
    </Notice>
  );
}
