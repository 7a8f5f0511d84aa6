// Passkeys (WebAuthn): made for an account, shown to sign in; the browser, the house and the owner's finger are checked by a library (第十五条).
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  type VerifiedRegistrationResponse,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { type Context, Problem, sha256 } from '#platform';
import {
  deletePasskey,
  deletePasskeyChallengesBefore,
  insertPasskey,
  insertPasskeyChallenge,
  type PasskeyRow,
  selectPasskey,
  selectPasskeys,
  takePasskeyChallenge,
  usePasskey,
} from './store.ts';

const lastsMs = 5 * 60_000;
const most = 10;
const rpName = '学时登记';

type Place = { readonly rpId: string; readonly origin: string };
let place: Place | null = null;

/** Where people reach the service. An address without a name – an IP – has no passkeys: browsers refuse them there. */
export function installPasskeys(baseUrl: string | null): void {
  const url = baseUrl === null ? null : new URL(baseUrl);
  const isAddress = url !== null && (/^[\d.]+$/.test(url.hostname) || url.hostname.startsWith('['));
  place = url === null || isAddress ? null : { rpId: url.hostname, origin: url.origin };
}

export function passkeysOffered(): boolean {
  return place !== null;
}

export type Passkey = Pick<PasskeyRow, 'passkey_id' | 'name' | 'created_at' | 'last_used_at'>;

export function passkeysOf(at: Pick<Context, 'tx'>, accountId: string): Promise<Passkey[]> {
  return selectPasskeys(at, accountId);
}

/** What the browser hands to the authenticator. Throws `passkeys-unavailable` (404) and `too-many-passkeys` (409). */
export async function beginPasskey(
  at: Context,
  account: { accountId: string; label: string },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { rpId } = here();
  const held = await selectPasskeys(at, account.accountId);
  if (held.length >= most) {
    throw new Problem({ type: 'too-many-passkeys', status: 409, title: `至多 ${most} 个通行密钥`, detail: '请先停用不再使用的。' });
  }
  const options = await generateRegistrationOptions({
    rpName,
    rpID: rpId,
    userName: account.label,
    userID: new Uint8Array(Buffer.from(account.accountId)),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: held.map((one) => ({ id: one.passkey_id })),
  });
  await keepChallenge(at, options.challenge, account.accountId);
  return options;
}

/** Throws `passkey-refused` (422) for an answer that does not hold. */
export async function confirmPasskey(
  at: Context,
  given: { accountId: string; name: string; response: RegistrationResponseJSON },
): Promise<void> {
  const { accountId, name, response } = given;
  const info = await registered(at, accountId, response);
  const { id, publicKey, counter } = info.credential;
  const row = {
    passkey_id: id,
    account_id: accountId,
    public_key: Buffer.from(publicKey),
    counter,
    transports: response.response.transports ?? [],
  };
  if (!(await insertPasskey(at, { ...row, name, created_at: at.clock.now() }))) throw refused();
}

async function registered(at: Context, accountId: string, response: RegistrationResponseJSON) {
  const { rpId, origin } = here();
  const verified = await holding<VerifiedRegistrationResponse>(() =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: (challenge) => takeChallenge(at, challenge, accountId),
      expectedOrigin: origin,
      expectedRPID: rpId,
    }),
  );
  if (!verified.verified) throw refused();
  return verified.registrationInfo;
}

/** For somebody who is not signed in: any passkey of this house may answer. */
export async function beginPasskeySignIn(at: Context): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { rpId } = here();
  const options = await generateAuthenticationOptions({ rpID: rpId, userVerification: 'required' });
  await keepChallenge(at, options.challenge, null);
  return options;
}

/** Whose passkey answered. Throws `passkey-refused` (422). */
export async function accountOfPasskey(at: Context, response: AuthenticationResponseJSON): Promise<string> {
  const { rpId, origin } = here();
  const row = typeof response.id === 'string' ? await selectPasskey(at, response.id) : null;
  if (!row) throw refused();
  const verified = await holding(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => takeChallenge(at, challenge, null),
      expectedOrigin: origin,
      expectedRPID: rpId,
      credential: { id: row.passkey_id, publicKey: new Uint8Array(row.public_key), counter: row.counter },
    }),
  );
  if (!verified.verified) throw refused();
  await usePasskey(at, row.passkey_id, { counter: verified.authenticationInfo.newCounter, now: at.clock.now() });
  return row.account_id;
}

/** False when the account has no such passkey. */
export function removePasskey(at: Pick<Context, 'tx'>, accountId: string, passkeyId: string): Promise<boolean> {
  return deletePasskey(at, accountId, passkeyId);
}

export async function forgetPasskeyChallenges(at: Pick<Context, 'tx' | 'clock'>): Promise<void> {
  await deletePasskeyChallengesBefore(at, at.clock.now());
}

async function keepChallenge(at: Context, challenge: string, accountId: string | null): Promise<void> {
  const expires_at = new Date(at.clock.now().getTime() + lastsMs);
  await insertPasskeyChallenge(at, { challenge_hash: sha256(challenge), account_id: accountId, expires_at });
}

function takeChallenge(at: Context, challenge: string, accountId: string | null): Promise<boolean> {
  return takePasskeyChallenge(at, { hash: sha256(challenge), accountId, now: at.clock.now() });
}

/** The library throws for what is malformed and for what is forged; to people both are the same. */
async function holding<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw refused();
  }
}

function here(): Place {
  if (place) return place;
  const detail = '通行密钥须通过域名访问才能使用。请用账号和密码登录。';
  throw new Problem({ type: 'passkeys-unavailable', status: 404, title: '这里不能使用通行密钥', detail });
}

function refused(): Problem {
  const detail = '可能已经超时、已停用，或不是在本站创建的。请再试一次，或用账号和密码登录。';
  return new Problem({ type: 'passkey-refused', status: 422, title: '通行密钥没有通过核对', detail });
}
