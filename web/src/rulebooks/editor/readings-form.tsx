// The document's own 口径: how it is to be read where its words leave something open.
import { listAt, textAt, textOf, valueAt } from '#rulebooks/body';
import { AreaAt, Comments, css, Item, TextAt, useEditing, useRows } from '#rulebooks/fields';
import { ArticleAt } from '#rulebooks/rule';
import { fieldId } from '#ui/forms';
import { Icon } from '#ui/icons';
import { Button, Card } from '#ui/layout';
import { useWords } from './words.ts';

export function ReadingsForm() {
  const say = useWords();
  const { body, disabled } = useEditing();
  const rows = useRows('readings');
  const names = listAt(body, 'articles').map((one) => textOf(valueAt(one, 'name')));
  return (
    <Card title={say('readings')}>
      <div className={css.stack}>
        <p className={css.muted}>{say('readingsLead')}</p>
        {rows.rows.map(({ key, path }, index) => (
          <Item
            key={key}
            rows={rows}
            index={index}
            title={textAt(body, `${path}.title`) || say('readingNumber', { number: index + 1 })}
            name={say('readingNumber', { number: index + 1 })}
          >
            <div className={css.pair}>
              <ArticleAt path={`${path}.article`} names={names} />
            </div>
            <TextAt path={`${path}.title`} label={say('readingTitle')} />
            <AreaAt path={`${path}.text`} label={say('readingText')} rows={3} maxLength={2000} />
            <Comments path={path} />
          </Item>
        ))}
        {!disabled && (
          <div>
            <Button
              id={fieldId('readings')}
              icon={<Icon name="plus" />}
              onClick={() => rows.add({ article: names[0] ?? '', title: '', text: '' })}
            >
              {say('addReading')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
