// 我的: who is signed in, the rights held and where, and what this edition offers – honest for roles whose own pages come later.
import { Link } from '@tanstack/react-router';
import { can, type Me, SignedInOnly } from '#session';
import { DetailList } from '#ui/data';
import { Icon } from '#ui/icons';
import { buttonClass, Card, Notice, Page } from '#ui/layout';
import { dayText, timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import css from './account.module.css';
import { RIGHTS } from './rights.ts';
import { useWords } from './words.ts';

export function AccountPage() {
  return <SignedInOnly>{(me) => <Account me={me} />}</SignedInOnly>;
}

function Account({ me }: { me: Me }) {
  const say = useWords();
  return (
    <Page
      title={say('title', { name: me.name })}
      lead={me.roles.map(({ roleName, org }) => [roleName, org?.name].filter(Boolean).join(' · ')).join('；')}
    >
      {me.person && <PersonCard person={me.person} />}
      <div className={css.columns}>
        <Roles me={me} />
        <Rights me={me} />
      </div>
      <PublicServices />
      <p>
        <Link to="/me/security">{say('security')}</Link>
      </p>
      {me.permissions.includes('org.own') && (
        <p>
          <Link to="/me/keys">{say('keys')}</Link>
        </p>
      )}
      <SignedInSince me={me} />
    </Page>
  );
}

function PersonCard({ person }: { person: NonNullable<Me['person']> }) {
  const say = useWords();
  const { language } = usePreferences();
  const none = say('none');
  return (
    <Card title={say('person')}>
      <DetailList
        items={[
          { label: say('name'), value: person.name },
          { label: say('idNumber'), value: person.idNumber },
          { label: say('phone'), value: person.phone ?? none },
          { label: say('employer'), value: person.employer?.name ?? none },
          { label: say('division'), value: person.division?.name ?? none },
          { label: say('sector'), value: person.sector.name },
          { label: say('series'), value: person.series?.name ?? none },
          { label: say('jobTitle'), value: person.title ?? none },
          { label: say('titleSince'), value: person.titleSince ? dayText(person.titleSince, language) : none },
        ]}
      />
      <p className={css.note}>
        <Link to="/me/employment">{say('employment')}</Link>
      </p>
      <p className={css.note}>
        <Link to="/me/access">{say('access')}</Link>
      </p>
      <p className={css.note}>
        <Link to="/me/unit">{say('registerUnit')}</Link>
      </p>
      <p className={css.note}>
        <Link to="/me/data">{say('myData')}</Link>
      </p>
    </Card>
  );
}

function Roles({ me }: { me: Me }) {
  const say = useWords();
  return (
    <Card title={say('roles')}>
      <ul className={css.list}>
        {me.roles.map((held) => (
          <li key={`${held.role} ${held.org?.orgId ?? ''}`}>
            <Icon name={held.org ? 'people' : 'person'} />
            <span>
              <b>{held.roleName}</b>
              <small>{[held.org?.name, held.division?.name, ownSector(held)].filter(Boolean).join(' · ') || say('ownRecord')}</small>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Rights({ me }: { me: Me }) {
  const say = useWords();
  const held = RIGHTS.filter(({ permission }) => me.permissions.includes(permission));
  return (
    <Card title={say('rights')}>
      {held.length > 0 ? (
        <ul className={css.list}>
          {held.map(({ permission, text }) => (
            <li key={permission}>
              <Icon name="check" />
              <span>{say(text)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p>{say('noRights')}</p>
      )}
      {!hasPages(me) && <Notice title={say('edition')}>{say('editionText')}</Notice>}
    </Card>
  );
}

function PublicServices() {
  const say = useWords();
  return (
    <Card title={say('services')}>
      <p className={css.services}>
        <Link to="/calculator" className={buttonClass()}>
          <Icon name="calculator" />
          {say('calculator')}
        </Link>
        <Link to="/policy" className={buttonClass()}>
          <Icon name="book" />
          {say('policy')}
        </Link>
        <Link to="/verify" className={buttonClass()}>
          <Icon name="shield" />
          {say('verify')}
        </Link>
      </p>
    </Card>
  );
}

function SignedInSince({ me }: { me: Me }) {
  const say = useWords();
  const { language } = usePreferences();
  return <p className={css.note}>{say('expires', { login: me.login, time: timeText(me.expiresAt, language) })}</p>;
}

/** Applying, reviewing and appeals have their pages in this edition; the other rights hold in the data interface alone. */
function hasPages(me: Me): boolean {
  return ['record.own', 'claim.review', 'claim.appeal-review'].some((permission) => can(me, permission));
}

/** The sector `general` is nobody's own: it stands for what no other authority answers for (口径 42). */
function ownSector({ sector }: Me['roles'][number]): string | undefined {
  return sector && sector.code !== 'general' ? sector.name : undefined;
}
