// The way to the government's own sign-in, where one is set up (第十条).
import { useAction, useAnswer } from '#api';
import { Button, ErrorState } from '#ui/layout';
import css from './sign-in.module.css';
import { keepBinding } from './sign-on-binding.ts';
import { useWords } from './words.ts';

export function SignOnButton() {
  const say = useWords();
  const offered = useAnswer('getSignOn', {});
  const begin = useAction('beginSignOn', {
    onDone: ({ url, binding }) => {
      keepBinding(binding);
      window.location.assign(url);
    },
  });
  if (!offered.data?.name) return null;
  return (
    <div className={css.form}>
      <Button size="large" busy={begin.isPending} onClick={() => begin.mutate({})}>
        {say('signOn', { name: offered.data.name })}
      </Button>
      {begin.error && <ErrorState trouble={begin.error} />}
    </div>
  );
}
