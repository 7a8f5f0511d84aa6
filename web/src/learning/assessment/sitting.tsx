// An attempt under way: one question at a time, answers saved as they are chosen, the time left by the server's clock, a last look before handing in.
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { call, type Reply, useAction } from '#api';
import { lengthText } from '#learning/lengths';
import { ChecksField, ChoiceField } from '#ui/forms';
import { Icon } from '#ui/icons';
import { Button, Card, Dialog, ErrorState } from '#ui/layout';
import { timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { type Answers, keepAnswers, unansweredOf } from './answers.ts';
import css from './assessment.module.css';
import { SOON_MS, useTimeLeft } from './time-left.ts';
import { useWords } from './words.ts';

type Attempt = Reply<'getAttempt'>;
type Item = Attempt['items'][number];

export function Sitting({ attempt, onOver }: { attempt: Attempt; onOver: (attempt: Attempt) => void }) {
  const say = useWords();
  const { attemptId, items } = attempt;
  const [keeper] = useState(() => keepAnswers(items, (itemNo, choice) => call('saveAnswer', { attemptId, itemNo, choice })));
  const answers = useSyncExternalStore(keeper.subscribe, keeper.state);
  const [index, setIndex] = useState(() => firstOpen(items));
  const [asking, setAsking] = useState(false);
  const submit = useAction('submitAttempt', {
    refresh: ['getMyCourse', 'listMyCourses', 'getMyStanding', 'listMyEntries'],
    onDone: onOver,
  });
  const left = useTimeLeft(attempt);
  const handIn = async () => {
    setAsking(false);
    // What the network kept back goes first; when time is up, what was saved in time counts.
    if ((await keeper.flush()) || left === 0) submit.mutate({ attemptId });
  };
  const over = left === 0 || answers.problem?.type === 'attempt-over';
  const ended = useRef(false);
  useEffect(() => {
    if (!over || ended.current) return;
    ended.current = true;
    submit.mutate({ attemptId });
  }, [over, submit, attemptId]);
  useEffect(() => {
    const online = () => void keeper.flush();
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('online', online);
      void keeper.flush();
      keeper.stop();
    };
  }, [keeper]);
  const item = items[index];
  return (
    <Card title={say('question', { number: index + 1, count: items.length })} extra={<TimeLeft leftMs={left} />}>
      <div className={css.stack}>
        {item && (
          <Question item={item} chosen={answers.chosen.get(item.itemNo) ?? []} onChoose={(choice) => keeper.choose(item.itemNo, choice)} />
        )}
        <SaveLine answers={answers} />
        {submit.error && <ErrorState trouble={submit.error} onRetry={() => void handIn()} />}
        <div className={css.steps}>
          <Button icon={<Icon name="left" />} disabled={index === 0} onClick={() => setIndex(index - 1)}>
            {say('previous')}
          </Button>
          {index < items.length - 1 ? (
            <Button variant="primary" onClick={() => setIndex(index + 1)}>
              {say('next')}
            </Button>
          ) : (
            <Button variant="primary" busy={submit.isPending} onClick={() => setAsking(true)}>
              {say('handIn')}
            </Button>
          )}
        </div>
        <Overview items={items} answers={answers} index={index} onGo={setIndex} />
        {index < items.length - 1 && (
          <Button busy={submit.isPending} onClick={() => setAsking(true)}>
            {say('handInNow')}
          </Button>
        )}
      </div>
      {asking && <LastLook unanswered={unansweredOf(answers.chosen)} onHandIn={() => void handIn()} onClose={() => setAsking(false)} />}
    </Card>
  );
}

/** Where one went on from: the first question without an answer. */
function firstOpen(items: readonly Item[]): number {
  return Math.max(
    0,
    items.findIndex(({ choice }) => choice.length === 0),
  );
}

function Question({ item, chosen, onChoose }: { item: Item; chosen: readonly string[]; onChoose: (choice: string[]) => void }) {
  const say = useWords();
  const field = {
    path: `item-${item.itemNo}`,
    label: <span lang="zh-CN">{item.text}</span>,
    hint: say(item.kind),
    options: item.options.map(({ key, text }) => ({ value: key, label: <span lang="zh-CN">{`${key}. ${text}`}</span> })),
  };
  if (item.kind === 'multiple') return <ChecksField {...field} value={chosen} onChange={onChoose} />;
  return <ChoiceField {...field} value={chosen[0] ?? ''} onChange={(key) => onChoose([key])} />;
}

function TimeLeft({ leftMs }: { leftMs: number }) {
  const say = useWords();
  const soon = leftMs <= SOON_MS;
  return (
    <>
      <span className={css.time} data-soon={soon}>
        <Icon name="clock" size="1.1em" />
        {say('left', { length: lengthText(Math.ceil(leftMs / 1000)) })}
      </span>
      {/* Said once, when it begins to matter. */}
      <span className="unseen" role="status">
        {soon && say('soon')}
      </span>
    </>
  );
}

function SaveLine({ answers }: { answers: Answers }) {
  const say = useWords();
  const { language } = usePreferences();
  const { unsaved, problem, savedAt } = answers;
  if (problem && problem.type !== 'attempt-over') {
    return (
      <p className={css.save} data-tone="warning" role="status">
        <Icon name="alert" size="1.1em" />
        {problem.type === 'offline' ? say('offline') : problem.title}
      </p>
    );
  }
  return (
    <p className={css.save} role="status">
      <Icon name={unsaved.size > 0 ? 'upload' : 'check'} size="1.1em" />
      {unsaved.size > 0 ? say('saving') : savedAt ? say('saved', { time: timeText(savedAt, language) }) : say('saves')}
    </p>
  );
}

type Over = { items: readonly Item[]; answers: Answers; index: number; onGo: (index: number) => void };

function Overview({ items, answers, index, onGo }: Over) {
  const say = useWords();
  return (
    <nav aria-label={say('overview')}>
      <ol className={css.numbers}>
        {items.map(({ itemNo }, at) => {
          const answered = (answers.chosen.get(itemNo) ?? []).length > 0;
          return (
            <li key={itemNo}>
              <button
                type="button"
                className={css.number}
                data-answered={answered}
                aria-current={at === index ? 'step' : undefined}
                aria-label={say(answered ? 'goAnswered' : 'goUnanswered', { number: at + 1 })}
                onClick={() => onGo(at)}
              >
                {at + 1}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function LastLook({ unanswered, onHandIn, onClose }: { unanswered: readonly number[]; onHandIn: () => void; onClose: () => void }) {
  const say = useWords();
  return (
    <Dialog title={say('handInTitle')} onClose={onClose}>
      <div className={css.stack}>
        <p>
          {unanswered.length > 0 ? say('unanswered', { count: unanswered.length, numbers: unanswered.join('、') }) : say('allAnswered')}
        </p>
        <div className={css.steps}>
          <Button onClick={onClose}>{say('goOn')}</Button>
          <Button variant="primary" onClick={onHandIn}>
            {say('handInSure')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
