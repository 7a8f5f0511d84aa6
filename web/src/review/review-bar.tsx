// Always at hand while reading: the decisions, and the way to the next application.
import { Link } from '@tanstack/react-router';
import { type Kind, useDecisionWords } from '#review/decide';
import type { QueueFilters } from '#review/desk';
import { Icon } from '#ui/icons';
import { Button, buttonClass } from '#ui/layout';
import css from './review.module.css';
import { useWords } from './words.ts';

const KEYS: Partial<Record<Kind, string>> = { recognise: 'A', return: 'R', refuse: 'X' };

type Props = {
  kinds: readonly Kind[];
  previous: string | null;
  next: string | null;
  filters: QueueFilters;
  onKind: (kind: Kind) => void;
};

export function ReviewBar({ kinds, previous, next, filters, onKind }: Props) {
  const say = useWords();
  const decide = useDecisionWords();
  return (
    <nav className={css.bar} aria-label={say('actions')}>
      <div className={css.barInner}>
        <div className={css.barGroup}>
          {kinds.map((kind, index) => (
            <Button key={kind} variant={index === 0 ? 'primary' : kind === 'refuse' ? 'danger' : 'default'} onClick={() => onKind(kind)}>
              {decide(kind)}
              {KEYS[kind] && (
                <span className={css.key} aria-hidden="true">
                  {KEYS[kind]}
                </span>
              )}
            </Button>
          ))}
        </div>
        <div className={css.barGroup}>
          <Link to="/review" search={filters} className={`${buttonClass('quiet')} ${css.wide}`}>
            {say('queue')}
          </Link>
          <Neighbour claimId={previous} filters={filters} icon="left" label={say('previous')} />
          <Neighbour claimId={next} filters={filters} icon="right" label={say('next')} />
        </div>
      </div>
    </nav>
  );
}

function Neighbour({
  claimId,
  filters,
  icon,
  label,
}: {
  claimId: string | null;
  filters: QueueFilters;
  icon: 'left' | 'right';
  label: string;
}) {
  const inside = (
    <>
      {icon === 'left' && <Icon name="left" size="1em" />}
      <span className={css.wide}>{label}</span>
      {icon === 'right' && <Icon name="right" size="1em" />}
    </>
  );
  if (!claimId) {
    return (
      <Button disabled aria-label={label}>
        {inside}
      </Button>
    );
  }
  return (
    <Link to="/review/$claimId" params={{ claimId }} search={filters} className={buttonClass()} aria-label={label}>
      {inside}
    </Link>
  );
}
