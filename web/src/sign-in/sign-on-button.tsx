// The way to the government's own sign-in (第十条).
import { Link } from '@tanstack/react-router';
import { useAction } from '#api';
import { Button, ErrorState } from '#ui/layout';
import { keepBinding } from './sign-on-binding.ts';
import { useWords } from './words.ts';

export function SignOnButton({ name }: { name: string }) {
  const say = useWords();
  const begin = useAction('beginSignOn', {
    onDone: ({ url, binding }) => {
      keepBinding(binding);
      window.location.assign(url);
    },
  });
  return (
    <>
      <Button size="large" busy={begin.isPending} onClick={() => begin.mutate({})}>
        {say('signOn', { name })}
      </Button>
      <p>
        {say('signOnConsent', { name })}{' '}
        <Link to="/privacy" target="_blank">
          {say('privacyNotice')}
        </Link>
      </p>
      {begin.error && <ErrorState trouble={begin.error} />}
    </>
  );
}
