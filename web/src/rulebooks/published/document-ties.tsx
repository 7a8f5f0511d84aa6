// What a document takes over, ends, and is ended by, each a way to the other document.
import { Link } from '@tanstack/react-router';
import type { RuleDocument } from '@xueshi/policy';
import { DetailList } from '#ui/data';
import { tiesOf } from './editions.ts';
import css from './published.module.css';
import { useWords } from './words.ts';

export function DocumentTies({ document, all }: { document: RuleDocument; all: readonly RuleDocument[] }) {
  const say = useWords();
  const ties = tiesOf(document, all);
  const kinds = (['inherits', 'supersedes', 'supersededBy', 'inheritedBy'] as const).filter((kind) => ties[kind].length > 0);
  if (kinds.length === 0) return null;
  return (
    <div className={css.ties}>
      <DetailList items={kinds.map((kind) => ({ label: say(kind), value: <Links documents={ties[kind]} /> }))} />
    </div>
  );
}

function Links({ documents }: { documents: readonly RuleDocument[] }) {
  return (
    <ul lang="zh-CN">
      {documents.map(({ id, title, number }) => (
        <li key={id}>
          <Link to="/rules/$documentId" params={{ documentId: id }}>
            《{title}》
          </Link>
          {number}
        </li>
      ))}
    </ul>
  );
}
