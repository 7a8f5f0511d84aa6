// The document that decides in place of the city's own: its name and number, its 备案号, and the article word for word.
import { Link } from '@tanstack/react-router';
import type { RuleInForce } from '@xueshi/policy';
import { filedAnchor } from '#rules/citing';
import css from './rules.module.css';
import { useWords } from './words.ts';

export function RuleSource({ using: { document, rule } }: { using: RuleInForce }) {
  const say = useWords();
  const article = document.articles.find((one) => rule.article.startsWith(one.name));
  return (
    <aside className={css.ruleSource} aria-label={say('ruleSource')}>
      <p lang="zh-CN">
        <Link to="/rules/$documentId" params={{ documentId: document.id }} hash={filedAnchor(document.articles, rule.article) ?? ''}>
          《{document.title}》
        </Link>
        {rule.article}
      </p>
      {article && <blockquote lang="zh-CN">{article.text}</blockquote>}
      <p className={css.source} lang="zh-CN">
        {document.number}
        {document.filingNumber && ` · ${say('filingNumber', { number: document.filingNumber })}`}
      </p>
    </aside>
  );
}
