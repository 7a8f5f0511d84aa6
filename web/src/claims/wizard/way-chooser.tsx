// Choosing the way of 第八条: its standard in one line each; the chosen one shows its article and what evidence it wants.
import { WAYS } from '@xueshi/policy';
import { findWay } from '#claim-view';
import { useLabels } from '#facts';
import { ChoiceField } from '#ui/forms';
import css from './wizard.module.css';
import { useWords } from './words.ts';

type Props = { way: string; onChange: (way: string) => void; error?: string | undefined };

export function WayChooser({ way, onChange, error }: Props) {
  const say = useWords();
  const label = useLabels();
  const options = WAYS.map((one) => ({
    value: one.id as string,
    label: label(one.title),
    note: say('wayArticle', { article: one.article, standard: label(one.standard) }),
  }));
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
      <WayArticle way={way} />
    </div>
  );
}

function WayArticle({ way }: { way: string }) {
  const say = useWords();
  const info = findWay(way);
  if (!info) return <aside className={css.article}>{say('wayWaiting')}</aside>;
  return (
    <aside className={css.article} aria-live="polite">
      <div>
        <h3>{say('wayQuote')}</h3>
        <blockquote lang="zh-CN">{info.quote}</blockquote>
      </div>
      {info.evidence.length > 0 && (
        <div>
          <h3>{say('wayNeeds')}</h3>
          <ul>
            {info.evidence.map(({ key, label }) => (
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
