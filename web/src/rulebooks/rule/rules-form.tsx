// The rules, each beside the text of the article it cites; under each what it makes of facts, before anything is saved.
import { blankRule, listAt, recordAt, ruleAt, ruleOfCase, ruleRenamed, splitArticle, textAt, textOf, valueAt } from '#rulebooks/body';
import { BesideText, Comments, css, Item, TextAt, useEditing, useRows } from '#rulebooks/fields';
import { fieldId } from '#ui/forms';
import { Icon } from '#ui/icons';
import { Button, Card, Notice } from '#ui/layout';
import { ArticleAt } from './article-at.tsx';
import { CapAt, EvidenceForm } from './evidence-form.tsx';
import { FormulaForm } from './formula-form.tsx';
import { useAddCase } from './new-case.ts';
import { Trial } from './trial.tsx';
import { WayAt } from './way-at.tsx';
import { useWords } from './words.ts';

export function RulesForm() {
  const say = useWords();
  const { body, disabled } = useEditing();
  const rows = useRows('rules');
  return (
    <Card title={say('rules')}>
      <div className={css.stack}>
        <p className={css.muted}>{say('rulesLead')}</p>
        {rows.rows.map(({ key, path }, index) => (
          <Item
            key={key}
            rows={rows}
            index={index}
            title={say('ruleNamed', { number: index + 1, title: textAt(body, `${path}.title`) })}
            name={say('ruleNumber', { number: index + 1 })}
          >
            <OneRule path={path} index={index} />
          </Item>
        ))}
        {!disabled && (
          <div>
            <Button id={fieldId('rules')} icon={<Icon name="plus" />} onClick={() => rows.add(blankRule(body))}>
              {say('addRule')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}

function OneRule({ path, index }: { path: string; index: number }) {
  const say = useWords();
  const { body } = useEditing();
  const names = listAt(body, 'articles').map((one) => textOf(valueAt(one, 'name')));
  const cited = splitArticle(textAt(body, `${path}.article`), names).name;
  const text = textOf(valueAt(listAt(body, 'articles')[names.indexOf(cited)], 'text'));
  return (
    <>
      <BesideText path={`${path}.beside`} label={cited === '' ? say('noArticle') : say('textOf', { name: cited })} text={text}>
        <TextAt path={`${path}.title`} label={say('ruleTitle')} />
        <div className={css.pair}>
          <ArticleAt path={`${path}.article`} names={names} />
        </div>
        <div className={css.pair}>
          <WayAt path={path} />
          <TextAt path={`${path}.id`} label={say('ruleId')} hint={say('ruleIdHint')} maxLength={80} follow={ruleRenamed} />
        </div>
        <FormulaForm path={`${path}.formula`} way={textAt(body, `${path}.way`)} formula={recordAt(body, `${path}.formula`)} />
        <CapAt path={`${path}.yearlyCap`} />
        <EvidenceForm path={`${path}.evidence`} />
      </BesideText>
      <Trial path={path} rule={ruleAt(body, index)} />
      <ShownByCase path={path} index={index} />
      <Comments path={path} />
    </>
  );
}

/** Each rule needs a worked example before it is filed. */
function ShownByCase({ path, index }: { path: string; index: number }) {
  const say = useWords();
  const { body, disabled } = useEditing();
  const addCase = useAddCase();
  if (listAt(body, 'cases').some((_, at) => ruleOfCase(body, at) === index)) return null;
  const rule = ruleAt(body, index);
  return (
    <Notice
      tone="info"
      title={say('noCase')}
      action={
        !disabled &&
        rule && (
          <Button onClick={() => addCase(rule)} aria-label={say('writeCaseFor', { title: textAt(body, `${path}.title`) })}>
            {say('writeCase')}
          </Button>
        )
      }
    >
      {say('noCaseText')}
    </Notice>
  );
}
