// 算例: facts and the hours worked out by hand, with what the draft computes beside them; they must agree before it is filed.
import type { CaseResult } from '@xueshi/policy';
import { useState } from 'react';
import { type FactsDraft, FactsForm, factsOf } from '#facts';
import {
  caseAnswer,
  factFields,
  firstFacts,
  listAt,
  recordAt,
  ruleAt,
  ruleOfCase,
  sameJson,
  textAt,
  valueAt,
  withValue,
} from '#rulebooks/body';
import { AmountAt, css, Item, TextAt, useAt, useEditing, useRows } from '#rulebooks/fields';
import { useAddCase, useWorking } from '#rulebooks/rule';
import { fieldId, SelectField } from '#ui/forms';
import { Icon } from '#ui/icons';
import { Button, Card, Notice } from '#ui/layout';
import { useWords } from './words.ts';

export function CasesForm() {
  const say = useWords();
  const { body, disabled } = useEditing();
  const rows = useRows('cases');
  const addCase = useAddCase();
  const first = listAt(body, 'rules')
    .map((_, index) => ruleAt(body, index))
    .find((one) => one !== null);
  return (
    <Card title={say('cases')}>
      <div className={css.stack}>
        <p className={css.muted}>{say('casesLead')}</p>
        {rows.rows.map(({ key, path }, index) => (
          <Item
            key={key}
            rows={rows}
            index={index}
            title={textAt(body, `${path}.title`) || say('caseNumber', { number: index + 1 })}
            name={say('caseNumber', { number: index + 1 })}
          >
            <OneCase path={path} index={index} />
          </Item>
        ))}
        {!disabled && (
          <div>
            <Button id={fieldId('cases')} icon={<Icon name="plus" />} disabled={!first} onClick={() => first && addCase(first)}>
              {say('addCase')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}

function OneCase({ path, index }: { path: string; index: number }) {
  const say = useWords();
  const { body } = useEditing();
  const { document, others } = useWorking();
  const answer = caseAnswer(document, valueAt(body, path), others);
  return (
    <>
      <div className={css.pair}>
        <TextAt path={`${path}.title`} label={say('caseTitle')} hint={say('caseTitleHint')} />
        <RuleOfCase path={path} index={index} />
      </div>
      <div className={css.tried}>
        <FactsAt path={path} index={index} />
        <div className={css.stack}>
          <AmountAt path={`${path}.hours`} label={say('byHand')} hint={say('byHandHint')} unit={say('hours')} />
          <Compared answer={answer} />
        </div>
      </div>
    </>
  );
}

function RuleOfCase({ path, index }: { path: string; index: number }) {
  const say = useWords();
  const { body, change, disabled } = useEditing();
  const { error } = useAt(`${path}.way`);
  const options = listAt(body, 'rules').flatMap((_, at) => {
    const rule = ruleAt(body, at);
    return rule ? [{ value: String(at), label: rule.title, rule }] : [];
  });
  const own = ruleOfCase(body, index);
  const choose = (value: string) => {
    const rule = options.find((one) => one.value === value)?.rule;
    if (rule)
      change((before) => withValue(withValue(before, `${path}.way`, rule.way), `${path}.facts`, firstFacts(rule, textAt(before, 'from'))));
  };
  return (
    <SelectField
      path={`${path}.way`}
      label={say('caseRule')}
      value={options.some((one) => one.value === String(own)) ? String(own) : ''}
      onChange={choose}
      options={options}
      error={error}
      disabled={disabled}
    />
  );
}

/** What is typed stays as typed while it makes the same facts. */
function FactsAt({ path, index }: { path: string; index: number }) {
  const say = useWords();
  const { body } = useEditing();
  const { set, disabled } = useAt(`${path}.facts`);
  const facts = recordAt(body, `${path}.facts`);
  const rule = ruleAt(body, ruleOfCase(body, index));
  const [typed, setTyped] = useState<FactsDraft>(facts);
  if (!rule) return <p className={css.muted}>{say('caseWithoutRule')}</p>;
  const fields = factFields(rule);
  const made = (draft: FactsDraft) => ({ ...(rule.way === '8-10' ? { rule: rule.id } : {}), ...factsOf(fields, draft) });
  return (
    <FactsForm
      fields={fields}
      draft={sameJson(made(typed), facts) ? typed : facts}
      onChange={(draft) => {
        setTyped(draft);
        set(made(draft));
      }}
      errors={{}}
      disabled={disabled}
      at={`${path}.facts`}
    />
  );
}

function Compared({ answer }: { answer: CaseResult | null }) {
  const say = useWords();
  if (!answer) return <p className={css.muted}>{say('caseNotYet')}</p>;
  return (
    <Notice tone={answer.holds ? 'success' : 'warning'} live title={<span lang="zh-CN">{answer.message}</span>}>
      <ol lang="zh-CN">
        {answer.explanation.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Notice>
  );
}
