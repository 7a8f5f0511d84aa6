// What came of an attempt: score, hours registered with the way to the entry, or when to try again; after passing, every question explained.
import { Link } from '@tanstack/react-router';
import type { Reply } from '#api';
import { StatusTag } from '#ui/data';
import { buttonClass, Card, Notice } from '#ui/layout';
import { hoursText, timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import css from './assessment.module.css';
import { useWords } from './words.ts';

type Attempt = Reply<'getAttempt'>;

export function Outcome({ attempt, courseId }: { attempt: Attempt; courseId: string }) {
  const say = useWords();
  const { language } = usePreferences();
  const { passed, score, passMark, hours, entryId, nextAttemptAt } = attempt;
  return (
    <>
      <Notice
        tone={passed ? 'success' : 'info'}
        live
        title={say(passed ? 'passed' : 'failed', { score: score ?? 0, mark: passMark })}
        action={
          entryId ? (
            <Link to="/records/$entryId" params={{ entryId }} className={buttonClass('primary')}>
              {say('seeEntry')}
            </Link>
          ) : (
            !passed && (
              <Link to="/learn/$courseId" params={{ courseId }} className={buttonClass()}>
                {say('lookAgain')}
              </Link>
            )
          )
        }
      >
        {passed && hours !== null && <p>{say('registered', { hours: hoursText(hours) })}</p>}
        {!passed && nextAttemptAt !== null && <p>{say('nextAttempt', { time: timeText(nextAttemptAt, language) })}</p>}
        {attempt.explanation.map((line) => (
          <p key={line} lang="zh-CN">
            {line}
          </p>
        ))}
      </Notice>
      <Card title={say('review')}>
        <ol className={css.review}>
          {attempt.items.map((item) => (
            <Reviewed key={item.itemNo} item={item} />
          ))}
        </ol>
        {!passed && <p className={css.small}>{say('explainedLater')}</p>}
      </Card>
    </>
  );
}

function Reviewed({ item }: { item: Attempt['items'][number] }) {
  const say = useWords();
  const textOf = (keys: readonly string[]) =>
    item.options
      .filter(({ key }) => keys.includes(key))
      .map(({ key, text }) => `${key}. ${text}`)
      .join('；');
  return (
    <li className={css.reviewed}>
      <p className={css.reviewHead}>
        <b>{say('number', { number: item.itemNo })}</b>
        {item.correct !== null && <StatusTag tone={item.correct ? 'success' : 'error'}>{say(item.correct ? 'right' : 'wrong')}</StatusTag>}
      </p>
      <p lang="zh-CN">{item.text}</p>
      <p>
        {say('yours')}
        <span lang="zh-CN">{textOf(item.choice) || say('noAnswer')}</span>
      </p>
      {item.right && (
        <p>
          {say('rightIs')}
          <span lang="zh-CN">{textOf(item.right)}</span>
        </p>
      )}
      {item.explanation && (
        <p className={css.small} lang="zh-CN">
          {item.explanation}
        </p>
      )}
    </li>
  );
}
