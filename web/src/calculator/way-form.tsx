// One way: its facts on the left, what they are worth on the right, at once.
import { Link } from '@tanstack/react-router';
import { assessRecognition, type WayInfo } from '@xueshi/policy';
import { useMemo } from 'react';
import { draftErrors, type FactsDraft, FactsForm, factsOf, useLabels, useShownErrors } from '#facts';
import { Icon } from '#ui/icons';
import { Button, buttonClass, Card, Notice } from '#ui/layout';
import { useKept } from '#ui/theme';
import css from './calculator.module.css';
import { ResultBar } from './result-bar.tsx';
import { WayResult } from './way-result.tsx';
import { useWords } from './words.ts';

const EMPTY: FactsDraft = {};

export function WayForm({ way }: { way: WayInfo }) {
  const say = useWords();
  const label = useLabels();
  const [draft, setDraft] = useKept<FactsDraft>(`calculator.${way.id}`, EMPTY);
  const result = useMemo(() => assessRecognition({ way: way.id, facts: factsOf(way.facts, draft) }), [way, draft]);
  const errors = result.ok ? [] : draftErrors(way.facts, draft, result.problem.errors);
  const { shown, watch } = useShownErrors(errors, false);
  // Sector documents are kept by the server; the browser has the city's own rules.
  const computable = way.id !== '8-10';
  return (
    <div className={css.columns}>
      <div className={css.left} {...watch}>
        <Card
          title={
            <span className={css.chosen}>
              {label(way.title)}
              <small lang="zh-CN">{way.article}</small>
            </span>
          }
          extra={
            <Link to="/calculator" className={buttonClass('quiet')}>
              {say('otherWay')}
            </Link>
          }
        >
          <details className={css.quote}>
            <summary>
              <span>
                {say('standard')}
                {label(way.standard)}
              </span>
            </summary>
            <blockquote lang="zh-CN">{way.quote}</blockquote>
          </details>
          {computable ? (
            <>
              <FactsForm fields={way.facts} draft={draft} onChange={setDraft} errors={shown} />
              <div className={css.clear}>
                <Button variant="quiet" icon={<Icon name="trash" />} onClick={() => setDraft(EMPTY)}>
                  {say('clear')}
                </Button>
              </div>
            </>
          ) : (
            <Notice>{say('sectorRules')}</Notice>
          )}
        </Card>
        <ResultBar result={result} />
      </div>
      <div className={css.right}>{computable && <WayResult way={way} result={result} />}</div>
    </div>
  );
}
