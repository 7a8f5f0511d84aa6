// The 学时登记情况表 (第十二条): choose years, see what will stand on it, print, and find what was printed before.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useAnswer } from '#api';
import { SignedInOnly } from '#session';
import { Card, ErrorState, Loading, Page } from '#ui/layout';
import { EarlierCard } from './earlier-card.tsx';
import { Preview } from './preview.tsx';
import { PrintCard } from './print-card.tsx';
import { useWords } from './words.ts';
import { readYears, transcriptsSearch } from './years.ts';
import { YearsCard } from './years-card.tsx';

export function TranscriptsPage() {
  return <SignedInOnly permission="print.own">{() => <Transcripts />}</SignedInOnly>;
}

function Transcripts() {
  const say = useWords();
  const navigate = useNavigate();
  const asked = readYears(useSearch({ from: '/transcripts' }).years);
  const preview = useAnswer('previewTranscript', asked.length > 0 ? { years: asked } : {});
  const byDefault = preview.data?.defaultYears ?? [];
  const shown = asked.length > 0 ? asked : (preview.data?.years.map(({ year }) => year) ?? []);
  const choose = (years: readonly number[]) =>
    void navigate({ to: '/transcripts', search: transcriptsSearch({ years: years.join(',') }), replace: true, resetScroll: false });
  return (
    <Page title={say('title')} lead={say('lead')}>
      <YearsCard chosen={shown} byDefault={byDefault} onChoose={choose} />
      {preview.isPending && (
        <Card title={say('preview')}>
          <Loading lines={6} />
        </Card>
      )}
      {preview.isError && <ErrorState trouble={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && (
        <>
          <Preview content={preview.data} />
          <PrintCard key={shown.join()} years={shown} />
        </>
      )}
      <EarlierCard />
    </Page>
  );
}
