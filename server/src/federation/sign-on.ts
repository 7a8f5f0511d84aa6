// There and back: the way is bound to one browser, good once; who comes back is known by identity number, and must exist here (第十条).
import { randomBytes } from 'node:crypto';
import { checkIdNumber, normaliseName, privacyNotice } from '@xueshi/contract';
import {
  accountOfPerson,
  askSecondFactor,
  createOwnAccount,
  findPerson,
  findPersonIdByNumber,
  openDoor,
  type SignInOutcome,
} from '#accounts';
import { passkeysOffered } from '#factors';
import { type Context, inTransaction, keyring, Problem, sha256 } from '#platform';
import { giveConsent } from '#registration';
import { signOnName, wayThere, whoCameBack } from './provider.ts';
import { deleteSignOnsBefore, insertSignOn, takeSignOn } from './store.ts';

const lastsMs = 10 * 60_000;

export async function getSignOn(_at: Context): Promise<{ name: string | null; passkeys: boolean }> {
  return { name: signOnName(), passkeys: passkeysOffered() };
}

/** The binding stays in the browser that began: a way that somebody else began opens nothing there. */
export async function beginSignOn(at: Context): Promise<{ url: string; binding: string }> {
  const { url, state, nonce, verifier } = await wayThere();
  const binding = randomBytes(32).toString('base64url');
  await insertSignOn(at, {
    state_hash: sha256(state),
    binding_hash: sha256(binding),
    verifier_sealed: keyring().seal(verifier),
    nonce,
    expires_at: new Date(at.clock.now().getTime() + lastsMs),
  });
  return { url, binding };
}

export async function finishSignOn(
  at: Context,
  input: { query: string; binding: string; device?: string | undefined },
): Promise<SignInOutcome> {
  const state = new URLSearchParams(input.query).get('state') ?? '';
  const way = await takeSignOn(at, { stateHash: sha256(state), bindingHash: sha256(input.binding), now: at.clock.now() });
  if (!way) {
    const detail = '这次登录已经用过、超过十分钟，或不是在这个浏览器里开始的。请重新登录。';
    throw new Problem({ type: 'sign-on-expired', status: 401, title: '登录已失效', detail });
  }
  const known = await whoCameBack(input.query, { state, nonce: way.nonce, verifier: keyring().open(way.verifier_sealed) });
  const personId = await personOf(at, known);
  const device = input.device?.trim() || null;
  const accountId = await accountFor(at, personId);
  // The other side knows who came; an official's second factor is still ours to ask (第十五条).
  await askSecondFactor(at, { accountId, device });
  return inTransaction(at.tx, (tx) => openDoor({ ...at, tx }, accountId, device));
}

async function personOf(at: Context, known: { idNumber: string; name: string | null }): Promise<number> {
  const check = checkIdNumber(known.idNumber, at.clock.today());
  const personId = check.ok ? await findPersonIdByNumber(at, check.idNumber) : null;
  if (personId === null) {
    const detail = '您的证件号码还没有学时档案。请先注册，注册后即可用统一身份认证登录。';
    throw new Problem({ type: 'sign-on-unknown', status: 404, title: '还没有您的学时档案', detail });
  }
  const { name } = await findPerson(at, personId);
  if (known.name !== null && normaliseName(known.name) !== name) {
    const detail = '统一身份认证中的姓名与登记的不一致。请用账号登录后申请更正资料，或到当地人力社保局核实。';
    throw new Problem({ type: 'sign-on-refused', status: 401, title: '姓名不一致', detail });
  }
  return personId;
}

/** A record that has no account yet gets one; its password is known to nobody until its owner sets one. */
async function accountFor(at: Context, personId: number): Promise<string> {
  const accountId = await accountOfPerson(at, personId);
  if (accountId !== null) return accountId;
  return inTransaction(at.tx, async (tx) => {
    const inside = { ...at, tx };
    const made = await createOwnAccount(inside, { personId, password: randomBytes(32).toString('base64url') });
    // The button says so beside it.
    await giveConsent(inside, personId, privacyNotice);
    return made.accountId;
  });
}

export async function forgetSignOns(at: Pick<Context, 'tx' | 'clock'>): Promise<void> {
  await deleteSignOnsBefore(at, at.clock.now());
}
