// What notices and profiles share: who announced it, from when, and its words, from which every figure is quoted.
import type { ReactNode } from 'react';
import { textAt } from '#rulebooks/body';
import { AreaAt, BesideText, css, DayAt, SectorAt, TextAt, useEditing } from '#rulebooks/fields';
import { Card } from '#ui/layout';
import { useWords } from './words.ts';

export function Announced({ all, children, figures }: { all: boolean; children?: ReactNode; figures: ReactNode }) {
  const say = useWords();
  const { body } = useEditing();
  return (
    <>
      <Card title={say('head')}>
        <div className={css.grid}>
          <div className={css.wide}>
            <TextAt path="title" label={say('title')} />
          </div>
          <TextAt path="number" label={say('number')} maxLength={100} />
          <TextAt path="issuer" label={say('issuer')} />
          <SectorAt all={all} />
          {children}
          <DayAt path="from" label={say('from')} />
          <TextAt path="id" label={say('id')} hint={say('idHint')} maxLength={80} />
          <div className={css.wide}>
            <AreaAt path="text" label={say('text')} hint={say('textHint')} rows={6} />
          </div>
        </div>
      </Card>
      <Card title={say('figures')}>
        <BesideText path="text.beside" label={say('textBeside')} text={textAt(body, 'text')}>
          {figures}
        </BesideText>
      </Card>
    </>
  );
}
