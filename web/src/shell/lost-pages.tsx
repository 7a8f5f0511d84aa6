// Two pages nobody wants to see: an address that leads nowhere, and a page that broke.
import { Link } from '@tanstack/react-router';
import { PUBLIC, useWords } from '#shell/frame';
import { Icon } from '#ui/icons';
import { Button, buttonClass, Card, EmptyState, Page } from '#ui/layout';
import css from './lost-pages.module.css';

export function NotFoundPage() {
  const say = useWords();
  return (
    <Page title={say('notFoundTitle')} lead={say('notFoundText')} width="text">
      <ul className={css.ways}>
        {PUBLIC.map(({ to, label, icon }) => (
          <li key={to}>
            <Link to={to} className={buttonClass('default', 'large')}>
              <Icon name={icon} />
              {say(label)}
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}

export function BrokenPage() {
  const say = useWords();
  return (
    <Page title={say('brokenTitle')} width="text">
      <Card>
        <EmptyState
          icon="alert"
          title={say('brokenTitle')}
          action={
            <Button variant="primary" onClick={() => window.location.reload()}>
              {say('reload')}
            </Button>
          }
        >
          {say('brokenText')}
        </EmptyState>
      </Card>
    </Page>
  );
}
