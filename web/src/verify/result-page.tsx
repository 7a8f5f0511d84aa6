// /verify/{serial}?code=…: what the paper said, what holds now, the difference, and the proofs.
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type Reply, useAnswer } from '#api';
import { Card, ErrorState, Loading, Notice, Page } from '#ui/layout';
import { timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { PaperCard } from './paper-card.tsx';
import { ProofCard } from './proof-card.tsx';
import { SerialForm } from './serial-form.tsx';
import css from './verify.module.css';
import { useWords } from './words.ts';
import { YearCard } from './year-card.tsx';

const route = getRouteApi('/verify/$serial');

export function VerifyResultPage() {
  const say = useWords();
  const { serial } = route.useParams();
  const { code } = route.useSearch();
  const navigate = useNavigate();
  const answer = useAnswer('verifyTranscript', { serial, code: code ?? '' }, { enabled: code !== undefined, freshMs: 0 });
  const again = (
    <Card title={say(code === undefined ? 'needCode' : 'checkAgain')}>
      <SerialForm
        key={serial}
        serial={serial}
        {...(code ? { code } : {})}
        onCheck={(next, nextCode) => void navigate({ to: '/verify/$serial', params: { serial: next }, search: { code: nextCode } })}
      />
    </Card>
  );
  return (
    <Page title={say('resultTitle')} lead={say('serialOf', { serial: answer.data?.paper.serial ?? serial })}>
      {code === undefined && again}
      {code !== undefined && answer.isPending && (
        <Card>
          <Loading lines={6} />
        </Card>
      )}
      {answer.error && (
        <>
          <ErrorState trouble={answer.error} onRetry={() => void answer.refetch()} />
          {again}
        </>
      )}
      {answer.data && <Verified verification={answer.data} />}
    </Page>
  );
}

function Verified({ verification }: { verification: Reply<'verifyTranscript'> }) {
  const say = useWords();
  const { paper, now } = verification;
  return (
    <>
      <Verdict verification={verification} />
      <PaperCard verification={verification} />
      {paper.years.map((year) => (
        <YearCard
          key={year.year}
          paper={year}
          now={now.years.find((one) => one.year === year.year)}
          title={say('yearTitle', { year: year.year })}
        />
      ))}
      <ProofCard verification={verification} />
    </>
  );
}

function Verdict({ verification }: { verification: Reply<'verifyTranscript'> }) {
  const say = useWords();
  const { language } = usePreferences();
  const { state, summary, differences, nowAsOf, signature, proof } = verification;
  const broken = signature.state === 'invalid' || proof.state === 'missing' || (proof.state === 'in-tree' && !proof.verified);
  const tone = broken ? 'error' : state === 'unchanged' ? 'success' : 'warning';
  return (
    <Notice tone={tone} live title={say(broken ? 'broken' : state)}>
      <p lang="zh-CN">{summary}</p>
      {differences.length > 0 && (
        <ul className={css.differences} lang="zh-CN">
          {differences.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <p className={css.muted}>{say('asOf', { time: timeText(nowAsOf, language) })}</p>
    </Notice>
  );
}
