// The ten ways of 第八条, each with its standard in one line.
import { Link } from '@tanstack/react-router';
import { type FiledRules, WAYS } from '@xueshi/policy';
import { useLabels } from '#facts';
import { type OpenWay, openWay } from '#rules';
import { Icon } from '#ui/icons';
import { todayInBeijing } from '#ui/text';
import css from './calculator.module.css';
import { useWords } from './words.ts';

type Props = { sector: string; rules: FiledRules; ready: boolean };

export function WayChooser({ sector, rules, ready }: Props) {
  const say = useWords();
  const label = useLabels();
  const today = todayInBeijing();
  return (
    <section aria-labelledby="ways">
      <h2 id="ways" className={css.question}>
        {say('whichWay')}
      </h2>
      <ul className={css.ways}>
        {WAYS.map((way) => (
          <li key={way.id}>
            <Link to="/calculator" search={(before) => ({ ...before, way: way.id })} className={css.way}>
              <span className={css.number} aria-hidden="true">
                {way.number}
              </span>
              <span className={css.wayText}>
                <b>{label(way.title)}</b>
                <span>{label(way.standard)}</span>
                <small lang="zh-CN">{way.article}</small>
                {ready && <OpenNote open={openWay(way.id, rules, sector || null, today)} sector={sector} />}
              </span>
              <Icon name="right" size="1em" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a sector's documents change about a way; nothing where the city's own text speaks. */
function OpenNote({ open, sector }: { open: OpenWay; sector: string }) {
  const say = useWords();
  switch (open.kind) {
    case 'city':
      return null;
    case 'rules':
      return <small className={css.noted}>{say('rulesOpen', { count: open.rules.length })}</small>;
    case 'document':
      return (
        <small className={css.noted} lang="zh-CN">
          {say('byDocument', { title: open.using.document.title })}
        </small>
      );
    case 'none':
      return <small className={css.noted}>{open.text ?? say(sector === '' ? 'chooseSectorShort' : 'noSectorRulesShort')}</small>;
  }
}
