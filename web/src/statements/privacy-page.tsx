// 个人信息保护: which personal data, what for, who sees it, how it is kept, and what people can ask.
import { Page } from '#ui/layout';
import { Sections } from './sections.tsx';
import { useWords } from './words.ts';

export function PrivacyPage() {
  const say = useWords();
  return (
    <Page title={say('privacy')} lead={say('privacyLead')} width="text">
      <Sections
        sections={[
          { title: say('noSignIn'), points: [say('noSignInCalculator'), say('noSignInVerify'), say('noSignInBrowser')] },
          { title: say('collected'), points: [say('collectedPerson'), say('collectedWork'), say('collectedClaims'), say('collectedUse')] },
          { title: say('purpose'), points: [say('purposeRegister'), say('purposePrint'), say('purposeNothingElse')] },
          { title: say('seen'), points: [say('seenSelf'), say('seenOfficials'), say('seenMasked'), say('seenAudit')] },
          { title: say('kept'), points: [say('keptSealed'), say('keptLedger'), say('keptHere')] },
          { title: say('rights'), points: [say('rightsSee'), say('rightsCorrect'), say('rightsDecision'), say('rightsAsk')] },
        ]}
      />
    </Page>
  );
}
