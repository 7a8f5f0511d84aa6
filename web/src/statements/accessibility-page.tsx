// 无障碍声明: what was done so that everybody can use the service, what was checked, what is known to be missing.
import { Page } from '#ui/layout';
import { Sections } from './sections.tsx';
import { useWords } from './words.ts';

export function AccessibilityPage() {
  const say = useWords();
  return (
    <Page title={say('accessibility')} lead={say('accessibilityLead')} width="text">
      <Sections
        sections={[
          {
            title: say('features'),
            points: [
              say('featureElder'),
              say('featureDark'),
              say('featureKeyboard'),
              say('featureReader'),
              say('featureMotion'),
              say('featureTime'),
            ],
          },
          { title: say('checked'), points: [say('checkedStandard'), say('checkedHow')] },
          { title: say('limits'), points: [say('limitPdf'), say('limitEnglish'), say('limitPeople')] },
          { title: say('help'), points: [say('helpText')] },
        ]}
      />
    </Page>
  );
}
