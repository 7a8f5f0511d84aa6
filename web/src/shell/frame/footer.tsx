// The footer: what the service stands on, and the statements every public site owes.
import { Link } from '@tanstack/react-router';
import css from './frame.module.css';
import { useWords } from './words.ts';

export function Footer() {
  const say = useWords();
  return (
    <footer className={css.footer}>
      <div className={css.footerInner}>
        <nav className={css.footerLinks} aria-label={say('footerLinks')}>
          <Link to="/policy">{say('regulation')}</Link>
          <Link to="/accessibility">{say('accessibility')}</Link>
          <Link to="/privacy">{say('privacy')}</Link>
          <a href="/api/docs">{say('developers')}</a>
        </nav>
        <p>{say('footerBasis')}</p>
      </div>
    </footer>
  );
}
