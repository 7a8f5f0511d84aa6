// The articles, word for word: what rules quote from.
import { articleRenamed, textAt } from '#rulebooks/body';
import { AreaAt, Comments, css, Item, TextAt, useEditing, useRows } from '#rulebooks/fields';
import { fieldId } from '#ui/forms';
import { Icon } from '#ui/icons';
import { Button, Card, Notice } from '#ui/layout';
import { useWords } from './words.ts';

export function ArticlesForm() {
  const say = useWords();
  const { body, errors, disabled } = useEditing();
  const rows = useRows('articles');
  return (
    <Card title={say('articles')}>
      <div className={css.stack}>
        <p className={css.muted}>{say('articlesLead')}</p>
        {errors['articles'] && rows.rows.length > 0 && <Notice tone="warning" title={errors['articles']} />}
        {rows.rows.map(({ key, path }, index) => (
          <Item
            key={key}
            rows={rows}
            index={index}
            title={textAt(body, `${path}.name`) || say('articleNumber', { number: index + 1 })}
            name={say('articleNumber', { number: index + 1 })}
          >
            <TextAt path={`${path}.name`} label={say('articleName')} hint={say('articleNameHint')} maxLength={40} follow={articleRenamed} />
            <AreaAt path={`${path}.text`} label={say('articleText')} rows={4} />
            <Comments path={path} />
          </Item>
        ))}
        {!disabled && (
          <div>
            <Button id={fieldId('articles')} icon={<Icon name="plus" />} onClick={() => rows.add({ name: '', text: '' })}>
              {say('addArticle')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
