// The decision: which one, with what it needs, beside the evidence. Shows exactly what the server allows this reviewer.
import { useEffect, useRef, useState } from 'react';
import { errorsByPath, type Reply } from '#api';
import { ErrorSummary, SegmentField } from '#ui/forms';
import { Button, Card, ErrorState, Notice } from '#ui/layout';
import { hoursText } from '#ui/text';
import css from './decide.module.css';
import { BLANK, ceilingOf, type DecisionForm, type Kind, kindsOf, lowered, totalOf, wrongIn } from './decision.ts';
import { DismissForm, GrantForm, RefuseForm, ReturnForm } from './reason-forms.tsx';
import { RecogniseForm } from './recognise-form.tsx';
import { useDecision } from './use-decision.ts';
import { useWords } from './words.ts';

type View = Reply<'getClaim'>;
type Props = {
  view: View;
  /** Chosen by a key or by the bar; `at` counts, so that choosing the same again leads there again. */
  asked: { kind: Kind; at: number } | undefined;
  onDone: (view: View, kind: Kind) => void;
  onRefresh: () => void;
};

const FORMS = {
  recognise: RecogniseForm,
  return: ReturnForm,
  refuse: RefuseForm,
  'grant-appeal': GrantForm,
  'dismiss-appeal': DismissForm,
};
const GO = {
  recognise: 'goRecognise',
  return: 'goReturn',
  refuse: 'goRefuse',
  'grant-appeal': 'goGrant',
  'dismiss-appeal': 'goDismiss',
} as const;

export function DecisionPanel({ view, asked, onDone, onRefresh }: Props) {
  const say = useWords();
  const kinds = kindsOf(view);
  const [kind, setKind] = useState<Kind | undefined>(kinds[0]);
  const [form, setForm] = useState<DecisionForm>(BLANK);
  const [tried, setTried] = useState(false);
  const deciding = useDecision(view, onDone);
  const chosen = kind && kinds.includes(kind) ? kind : kinds[0];
  const box = useLeadHere(asked, chosen, (next) => kinds.includes(next) && setKind(next));
  // Nobody decides on their own application; to them the server does not describe the applicant.
  if (!chosen) return <Card title={say('panel')}>{say(view.person === null ? 'own' : 'none')}</Card>;
  const wrong = tried ? wrongIn(chosen, form, view).map(({ path, message }) => ({ path, message: say(message) })) : [];
  const errors = wrong.length > 0 ? wrong : deciding.errors;
  const Form = FORMS[chosen];
  const nothing = (chosen === 'recognise' || chosen === 'grant-appeal') && totalOf(ceilingOf(view)) === 0;
  const hours = hoursText(totalOf(form.lowering ? lowered(form, ceilingOf(view)) : ceilingOf(view)));
  const go = () => {
    setTried(true);
    if (wrongIn(chosen, form, view).length === 0) deciding.decide(chosen, form);
  };
  return (
    <div ref={box} id="decision" className={css.anchor}>
      <Card title={say('panel')}>
        <div className={css.panel}>
          <SegmentField
            path="kind"
            label={say('kind')}
            labelUnseen
            value={chosen}
            onChange={(next) => {
              setKind(next);
              setTried(false);
            }}
            options={kinds.map((one) => ({ value: one, label: say(one) }))}
          />
          <ErrorSummary errors={errors} />
          {nothing ? (
            <Notice tone="warning" title={say('nothing')}>
              {say('nothingText')}
            </Notice>
          ) : (
            <>
              <Form view={view} form={form} onChange={(change) => setForm({ ...form, ...change })} errors={errorsByPath(errors)} />
              {deciding.problem && errors.length === 0 && (
                <div className={css.refused}>
                  <ErrorState trouble={deciding.problem} />
                  {deciding.problem.status === 409 && <Button onClick={onRefresh}>{say('refresh')}</Button>}
                </div>
              )}
              <div>
                <Button variant={chosen === 'refuse' ? 'danger' : 'primary'} size="large" busy={deciding.busy} onClick={go}>
                  {say(GO[chosen], { hours })}
                </Button>
              </div>
            </>
          )}
        </div>
      </Card>
    </div>
  );
}

/** A key or the bar leads to the panel: chooses the kind, and once its form stands there, into the first field. Each asking once. */
function useLeadHere(asked: Props['asked'], shown: Kind | undefined, choose: (kind: Kind) => void) {
  const box = useRef<HTMLDivElement>(null);
  const led = useRef(0);
  const chooser = useRef(choose);
  chooser.current = choose;
  useEffect(() => {
    if (asked) chooser.current(asked.kind);
  }, [asked]);
  useEffect(() => {
    if (!asked || asked.at === led.current || shown !== asked.kind) return;
    led.current = asked.at;
    box.current?.scrollIntoView({ block: 'start' });
    box.current?.querySelector<HTMLElement>('fieldset ~ * input, fieldset ~ * textarea')?.focus({ preventScroll: true });
  }, [asked, shown]);
  return box;
}
