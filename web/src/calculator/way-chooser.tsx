// The ten ways of 第八条, each with its standard in one line.
import { Link } from '@tanstack/react-router';
import { type FiledRules, WAYS, type WayInfo } from '@xueshi/policy';
import { useLabels } from '#facts';
import { isCitysOwn, type OpenWay, openWay } from '#rules';
import { Icon } from '#ui/icons';
import { todayInBeijing } from '#ui/text';
import css from './calculator.module.css';
import { useWords } from './words.ts';

type Props = { sector: string; rules: FiledRules; ready: boolean };

export function WayChooser({ sector, rules, ready }: Props) {
  const say = useWords();
  const today = todayInBeijing();
  return (
    <section aria-labelledby="ways">
      <h2 id="ways" className={css.question}>
        {say('whichWay')}
      </h2>
      <ul className={css.ways}>
        {WAYS.map((way) => (
          <li key={way.id}>
            <WayCard way={way} open={ready ? openWay(way.id, rules, sector || null, today) : undefined} sector={sector} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function WayCard({ way, open, sector }: { way: WayInfo; open: OpenWay | undefined; sector: string }) {
  const label = useLabels();
  return (
    <Link to="/calculator" search={(before) => ({ ...before, way: way.id })} className={css.way}>
      <span className={css.number} aria-hidden="true">
        {way.number}
      </span>
      <span className={css.wayText}>
        <b>{label(way.title)}</b>
        {(!open || isCitysOwn(open)) && <span>{label(way.standard)}</span>}
        <small lang="zh-CN">{way.article}</small>
        {open && <OpenNote open={open} sector={sector} />}
      </span>
      <Icon name="right" size="1em" />
    </Link>
  );
}

function closedWord({ text }: OpenWay & { kind: 'none' }, sector: string) {
  if (text !== null) return 'wayClosedShort';
  return sector === '' ? 'chooseSectorShort' : 'noSectorRulesShort';
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
      return <small className={css.noted}>{say(closedWord(open, sector))}</small>;
  }
}
