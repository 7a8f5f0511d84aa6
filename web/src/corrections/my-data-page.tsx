// 本人资料: what is asked to be corrected, a new phone, everything that is held (个人信息保护法第四十五、四十六条).
import { type Reply, useAction, useAnswer } from '#api';
import { SignedInOnly } from '#session';
import { StatusTag } from '#ui/data';
import { Button, buttonClass, Card, ErrorState, Loading, Notice, Page } from '#ui/layout';
import { dayText, timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { Changes } from './changes.tsx';
import { CorrectionForm } from './correction-form.tsx';
import css from './corrections.module.css';
import { PhoneCard } from './phone-card.tsx';
import { useWords } from './words.ts';

type Correction = Reply<'listMyCorrections'>['items'][number];
const TONES = { asked: 'warning', approved: 'success', refused: 'error', withdrawn: 'neutral' } as const;

export function MyDataPage() {
  return <SignedInOnly permission="record.own">{() => <MyData />}</SignedInOnly>;
}

function MyData() {
  const say = useWords();
  const mine = useAnswer('listMyCorrections', {}, { freshMs: 0 });
  const items = mine.data?.items ?? [];
  return (
    <Page title={say('title')} lead={say('lead')} width="form">
      {mine.isPending && <Loading lines={4} />}
      {mine.isError && <ErrorState trouble={mine.error} onRetry={() => void mine.refetch()} />}
      {items.length > 0 && (
        <Card title={say('mine')}>
          <ul className={css.list}>
            {items.map((one) => (
              <Own key={one.correctionId} correction={one} />
            ))}
          </ul>
        </Card>
      )}
      {mine.isSuccess && !items.some(({ state }) => state === 'asked') && <CorrectionForm />}
      <PhoneCard />
      <Card title={say('exportTitle')}>
        <div className={css.stack}>
          <p>{say('exportText')}</p>
          <p>
            <a className={buttonClass()} href="/api/me/export">
              {say('export')}
            </a>
          </p>
        </div>
      </Card>
    </Page>
  );
}

function Own({ correction }: { correction: Correction }) {
  const say = useWords();
  const { language } = usePreferences();
  const withdraw = useAction('withdrawCorrection', { refresh: ['listMyCorrections'] });
  const { correctionId, changes, state, askedOn, reason, answer, decidedAt, decidedBy } = correction;
  return (
    <li className={css.stack}>
      <p className={css.row}>
        <StatusTag tone={TONES[state]}>{say(state)}</StatusTag>
        <span className={css.small}>{dayText(askedOn, language)}</span>
      </p>
      <p>
        <Changes changes={changes} />
      </p>
      <p className={css.small}>{reason}</p>
      {answer && <Notice tone="error" title={answer} />}
      {decidedAt && <p className={css.small}>{say('decided', { time: timeText(decidedAt, language), by: decidedBy ?? '' })}</p>}
      {withdraw.error && (
        <Notice tone="error" live title={withdraw.error.title}>
          {withdraw.error.detail}
        </Notice>
      )}
      {state === 'asked' && (
        <p>
          <Button busy={withdraw.isPending} onClick={() => withdraw.mutate({ correctionId })}>
            {say('withdraw')}
          </Button>
        </p>
      )}
    </li>
  );
}
