// Whom the paper is about and when it was printed, as printed; what differs today stands in the list of differences above.
import type { Reply } from '#api';
import { DetailList } from '#ui/data';
import { Card, Notice } from '#ui/layout';
import { dayText, timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { useWords } from './words.ts';

export function PaperCard({ verification }: { verification: Reply<'verifyTranscript'> }) {
  const say = useWords();
  const { language } = usePreferences();
  const { paper, now } = verification;
  const { person } = paper;
  const none = say('none');
  return (
    <Card title={say('paperTitle')}>
      <DetailList
        items={[
          { label: say('name'), value: person.name },
          { label: say('idNumber'), value: person.idNumber },
          { label: say('employer'), value: person.employer ?? none },
          { label: say('sector'), value: person.sector },
          { label: say('jobTitle'), value: [person.series, person.title].filter(Boolean).join(' · ') || none },
          { label: say('printedAt'), value: timeText(paper.printedAt, language) },
          { label: say('registrar'), value: paper.registrar },
        ]}
      />
      {now.disqualifications.map(({ from, to, decision }) => (
        <Notice key={decision} tone="error" title={say('disqualified')}>
          {dayText(from, language)} – {to ? dayText(to, language) : say('openEnd')} {decision}
        </Notice>
      ))}
    </Card>
  );
}
