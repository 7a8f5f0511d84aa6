// 学时计算器: choose a way of 第八条, type the facts, see the hours at once with the article that says so.
import { getRouteApi } from '@tanstack/react-router';
import { WAYS } from '@xueshi/policy';
import { RulesTrouble, useFiledRules } from '#rules';
import { Page } from '#ui/layout';
import { CalculatorTabs } from './calculator-tabs.tsx';
import { SectorChoice, useSector } from './sector-choice.tsx';
import { WayChooser } from './way-chooser.tsx';
import { WayForm } from './way-form.tsx';
import { useWords } from './words.ts';

const route = getRouteApi('/calculator');

export function CalculatorPage() {
  const say = useWords();
  const { way } = route.useSearch();
  const [sector, choose] = useSector();
  const filed = useFiledRules();
  const chosen = WAYS.find(({ id }) => id === way);
  return (
    <Page title={say('title')} lead={say('lead')}>
      <CalculatorTabs />
      <SectorChoice sector={sector} onChange={choose} />
      <RulesTrouble answer={filed} />
      {chosen ? (
        <WayForm key={chosen.id} way={chosen} sector={sector} filed={filed} />
      ) : (
        <WayChooser sector={sector} rules={filed.rules} ready={filed.ready} />
      )}
    </Page>
  );
}
