// The signed-in person's name, and under it: own account, signing out.
import { Link, useNavigate } from '@tanstack/react-router';
import { type Me, useSignOut } from '#session';
import { Icon } from '#ui/icons';
import { Button } from '#ui/layout';
import css from './header.module.css';
import { Menu } from './menu.tsx';
import { useWords } from './words.ts';

export function AccountMenu({ me }: { me: Me }) {
  const say = useWords();
  return (
    <Menu
      label={
        <>
          <span className={css.initial} aria-hidden="true">
            {initialOf(me.name)}
          </span>
          <span className={css.person}>{me.name}</span>
        </>
      }
    >
      <p className={css.role}>
        <b>{me.name}</b>
        {me.roles.map(({ roleName }) => roleName).join('、')}
      </p>
      <Link to="/me" className={css.link}>
        <Icon name="person" />
        {say('account')}
      </Link>
      <SignOutButton />
    </Menu>
  );
}

export function SignOutButton() {
  const say = useWords();
  const navigate = useNavigate();
  const signOut = useSignOut(() => void navigate({ to: '/' }));
  return (
    <Button variant="quiet" icon={<Icon name="leave" />} busy={signOut.isPending} onClick={() => signOut.mutate({})}>
      {say('signOut')}
    </Button>
  );
}

/** Official accounts carry their office before the name: 市卫生健康委 郑文静. */
function initialOf(name: string): string {
  const own = name.trim().split(/\s+/).at(-1) ?? '';
  return [...own][0] ?? '';
}
