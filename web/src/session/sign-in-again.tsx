// The session ended in the middle of something: sign in over the page, and the waiting request goes out again. Nothing typed is lost.
import { settleSignIn, useSignInNeeded } from '#api';
import { Dialog } from '#ui/layout';
import css from './session.module.css';
import { useOtherTabs } from './sign-in.ts';
import { SignInForm } from './sign-in-form.tsx';
import { useMe } from './who.ts';
import { useWords } from './words.ts';

/** Rendered once, by the shell. */
export function SignInAgain() {
  const say = useWords();
  const needed = useSignInNeeded();
  const me = useMe();
  useOtherTabs();
  if (!needed) return null;
  return (
    <Dialog title={say('againTitle')} onClose={() => settleSignIn(false)}>
      <p className={css.again}>{say('againText')}</p>
      <SignInForm {...(me ? { login: me.login } : {})} onDone={() => settleSignIn(true)} />
    </Dialog>
  );
}
