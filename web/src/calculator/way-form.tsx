// One way: its facts on the left, what they are worth on the right, at once – by the city's text and by what the sector has filed.
import { Link } from '@tanstack/react-router';
import { assessRecognition, factFields, namedRule, type RuleInForce, type WayInfo } from '@xueshi/policy';
import { useMemo } from 'react';
import { draftErrors, type FactsDraft, FactsForm, factsOf, useLabels, useShownErrors } from '#facts';
import { type OpenWay, openWay, RuleSource, type RulesAnswer } from '#rules';
import { Icon } from '#ui/icons';
import { Button, buttonClass, Card, Loading, Notice } from '#ui/layout';
import { todayInBeijing } from '#ui/text';
import { useKept } from '#ui/theme';
import css from './calculator.module.css';
import { ResultBar, WayResult } from './way-result.tsx';
import { useWords } from './words.ts';

const EMPTY: FactsDraft = {};

type Props = { way: WayInfo; sector: string; filed: RulesAnswer };

export function WayForm({ way, sector, filed }: Props) {
  const say = useWords();
  const [draft, setDraft] = useKept<FactsDraft>(`calculator.${way.id}`, EMPTY);
  const { fields, result, using, open } = useAssessed(way, draft, sector, filed);
  const errors = result.ok ? [] : draftErrors(fields, draft, result.problem.errors);
  const { shown, watch } = useShownErrors(errors, false);
  const waiting = !filed.ready && filed.problem === null;
  // A rule already chosen may have ended: its activities can still be reckoned.
  const computable = way.id !== '8-10' || open.kind === 'rules' || using !== undefined;
  return (
    <div className={css.columns}>
      <div className={css.left} {...watch}>
        <Card title={<WayName way={way} />} extra={<OtherWay />}>
          <Standard way={way} using={using} />
          {waiting && <Loading lines={4} />}
          {!waiting && <ClosedNotice open={open} sector={sector} />}
          {!waiting && computable && (
            <>
              <FactsForm fields={fields} draft={draft} onChange={setDraft} errors={shown} />
              <div className={css.clear}>
                <Button variant="quiet" icon={<Icon name="trash" />} onClick={() => setDraft(EMPTY)}>
                  {say('clear')}
                </Button>
              </div>
            </>
          )}
        </Card>
        {!waiting && <ResultBar result={result} />}
      </div>
      <div className={css.right}>
        {!waiting && computable && <WayResult evidence={using?.rule.evidence ?? way.evidence} result={result} />}
      </div>
    </div>
  );
}

/** `using`: the rule in place of the city's own, where there is one. */
function useAssessed(way: WayInfo, draft: FactsDraft, sector: string, { rules }: RulesAnswer) {
  const on = todayInBeijing();
  return useMemo(() => {
    const { documents, readings } = rules;
    const asked = { way: way.id, facts: draft, sector: sector || null, documents, on };
    const fields = factFields(asked);
    const result = assessRecognition({ way: way.id, sector: sector || null, facts: factsOf(fields, draft), documents, readings });
    const open = openWay(way.id, rules, sector || null, on);
    const using = way.id === '8-10' ? namedRule(asked) : open.kind === 'document' ? open.using : undefined;
    return { fields, result, using, open };
  }, [way, draft, sector, rules, on]);
}

function WayName({ way }: { way: WayInfo }) {
  const label = useLabels();
  return (
    <span className={css.chosen}>
      {label(way.title)}
      <small lang="zh-CN">{way.article}</small>
    </span>
  );
}

function OtherWay() {
  const say = useWords();
  return (
    <Link to="/calculator" search={({ sector }) => (sector === undefined ? {} : { sector })} className={buttonClass('quiet')}>
      {say('otherWay')}
    </Link>
  );
}

function Standard({ way, using }: { way: WayInfo; using: RuleInForce | undefined }) {
  const say = useWords();
  const label = useLabels();
  // Where another document stands in the place of the item, the item's own figures are not said beside it.
  const replaced = using !== undefined && way.id !== '8-10';
  return (
    <>
      {!replaced && (
        <details className={css.quote}>
          <summary>
            <span>
              {say('standard')}
              {label(way.standard)}
            </span>
          </summary>
          <blockquote lang="zh-CN">{way.quote}</blockquote>
        </details>
      )}
      {using && (
        <div className={css.using}>
          <RuleSource using={using} />
        </div>
      )}
    </>
  );
}

/** Said before anything is typed, not after. */
function ClosedNotice({ open, sector }: { open: OpenWay; sector: string }) {
  const say = useWords();
  if (open.kind !== 'none') return null;
  if (open.text !== null) {
    return (
      <div className={css.using}>
        <Notice tone="warning" title={say('noRule')}>
          <p lang="zh-CN">{open.text}</p>
        </Notice>
      </div>
    );
  }
  return (
    <div className={css.using}>
      <Notice title={say(sector === '' ? 'chooseSector' : 'noSectorRules')}>
        {say(sector === '' ? 'chooseSectorText' : 'noSectorRulesText')}
      </Notice>
    </div>
  );
}
