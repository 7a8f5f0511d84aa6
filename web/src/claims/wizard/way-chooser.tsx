// Choosing the way of 第八条: its standard in one line each; the chosen one shows its article and what evidence it wants.
import { WAYS } from '@xueshi/policy';
import { findWay } from '#claim-view';
import { useLabels } from '#facts';
import { isCitysOwn, type OpenWay, openWay, useFiledRules } from '#rules';
import { ChoiceField } from '#ui/forms';
import { Notice } from '#ui/layout';
import { todayInBeijing } from '#ui/text';
import css from './wizard.module.css';
import { useWords } from './words.ts';

type Props = { way: string; sector: string | null; onChange: (way: string) => void; error?: string | undefined };

export function WayChooser({ way, sector, onChange, error }: Props) {
  const say = useWords();
  const label = useLabels();
  const { rules, ready } = useFiledRules();
  const on = todayInBeijing();
  const options = WAYS.map((one) => {
    const open: OpenWay = ready ? openWay(one.id, rules, sector, on) : { kind: 'city' };
    return {
      value: one.id as string,
      label: label(one.title),
      note: (
        <>
          {isCitysOwn(open) ? say('wayArticle', { article: one.article, standard: label(one.standard) }) : one.article}
          <OpenNote open={open} />
        </>
      ),
    };
  });
  const chosen = WAYS.find(({ id }) => id === way);
  return (
    <div className={css.chooser}>
      <ChoiceField
        path="way"
        label={say('wayLegend')}
        labelUnseen
        value={way}
        onChange={onChange}
        options={options}
        columns={2}
        error={error}
      />
      <WayArticle way={way} open={chosen && ready ? openWay(chosen.id, rules, sector, on) : undefined} />
    </div>
  );
}

/** What the sector's documents change about a way; nothing where the city's own text speaks. */
function OpenNote({ open }: { open: OpenWay }) {
  const say = useWords();
  const text = openText(open, say);
  return text === undefined ? null : <span className={css.openNote}>{text}</span>;
}

function openText(open: OpenWay, say: ReturnType<typeof useWords>): string | undefined {
  switch (open.kind) {
    case 'city':
      return undefined;
    case 'rules':
      return say('rulesOpen', { count: open.rules.length });
    case 'document':
      return say('byDocument', { title: open.using.document.title });
    case 'none':
      return say(open.text === null ? 'noSectorRules' : 'wayClosedShort');
  }
}

function WayArticle({ way, open }: { way: string; open: OpenWay | undefined }) {
  const say = useWords();
  const info = findWay(way);
  if (!info) return <aside className={css.article}>{say('wayWaiting')}</aside>;
  const using = open?.kind === 'document' ? [open.using] : open?.kind === 'rules' ? open.rules : [];
  const evidence = open?.kind === 'document' ? open.using.rule.evidence : info.evidence;
  return (
    <aside className={css.article} aria-live="polite">
      {open?.kind === 'none' && (
        <Notice tone="warning" title={say('wayClosed')}>
          {open.text ?? say('noSectorRulesText')}
        </Notice>
      )}
      <div>
        <h3>{say('wayQuote')}</h3>
        <blockquote lang="zh-CN">{info.quote}</blockquote>
      </div>
      {using.length > 0 && (
        <div>
          <h3>{say(open?.kind === 'rules' ? 'wayRules' : 'wayInstead')}</h3>
          <ul>
            {using.map(({ document, rule }) => (
              <li key={rule.id} lang="zh-CN">
                {rule.title}（《{document.title}》{rule.article}）
              </li>
            ))}
          </ul>
        </div>
      )}
      {evidence.length > 0 && (
        <div>
          <h3>{say('wayNeeds')}</h3>
          <ul>
            {evidence.map(({ key, label }) => (
              <li key={key} lang="zh-CN">
                {label}
              </li>
            ))}
          </ul>
        </div>
      )}
    </aside>
  );
}
