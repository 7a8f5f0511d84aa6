// The provider: discovered once, asked with PKCE, its answer checked by a certified library.
import * as oidc from 'openid-client';
import { Problem, type SignOnConfig } from '#platform';

let installed: SignOnConfig | null = null;
let discovered: Promise<oidc.Configuration> | null = null;

/** Null where no sign-on is set up. */
export function installSignOn(config: SignOnConfig | null): void {
  installed = config;
  discovered = null;
}

export function signOnName(): string | null {
  return installed?.name ?? null;
}

export type Way = { readonly url: string; readonly state: string; readonly nonce: string; readonly verifier: string };

/** Where to send the browser, and what to remember until it comes back. Throws `sign-on-unavailable` (404 not set up, 503 out of reach). */
export async function wayThere(): Promise<Way> {
  const config = settings();
  const provider = await reach();
  const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
  const url = oidc.buildAuthorizationUrl(provider, {
    redirect_uri: config.returnUrl,
    scope: 'openid profile',
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  return { url: url.href, state, nonce, verifier };
}

export type Known = { readonly idNumber: string; readonly name: string | null };

/** Who came back. Throws `sign-on-refused` (401) for an answer that does not hold, or names nobody. */
export async function whoCameBack(query: string, expected: Omit<Way, 'url'>): Promise<Known> {
  const config = settings();
  const provider = await reach();
  const claims = await exchange(provider, new URL(`${config.returnUrl}?${query}`), expected);
  const idNumber = claims[config.idClaim];
  if (typeof idNumber !== 'string' || idNumber === '') {
    throw refused(`${config.name}没有给出您的证件号码，不能对应到学时档案。请用账号和密码登录。`);
  }
  return { idNumber, name: typeof claims['name'] === 'string' ? claims['name'] : null };
}

async function exchange(provider: oidc.Configuration, url: URL, expected: Omit<Way, 'url'>): Promise<Record<string, unknown>> {
  try {
    const tokens = await oidc.authorizationCodeGrant(provider, url, {
      pkceCodeVerifier: expected.verifier,
      expectedState: expected.state,
      expectedNonce: expected.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw refused('没有收到身份凭证。请重新登录。');
    const more = provider.serverMetadata().userinfo_endpoint ? await oidc.fetchUserInfo(provider, tokens.access_token, claims.sub) : {};
    return { ...claims, ...more };
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (error instanceof oidc.AuthorizationResponseError) throw refused('您在统一身份认证处取消了登录，或对方没有同意。请重新登录。');
    throw refused('统一身份认证的答复没有通过核对。请重新登录；多次如此的，请用账号和密码登录。');
  }
}

function settings(): SignOnConfig {
  if (installed) return installed;
  throw new Problem({ type: 'sign-on-unavailable', status: 404, title: '没有接入统一身份认证', detail: '请用账号和密码登录。' });
}

async function reach(): Promise<oidc.Configuration> {
  const { issuer, clientId, clientSecret } = settings();
  const options = issuer.startsWith('https://') ? {} : { execute: [oidc.allowInsecureRequests] };
  discovered ??= oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, options);
  try {
    return await discovered;
  } catch {
    // Asked again at the next try: the provider may be back by then.
    discovered = null;
    const detail = '暂时连不上统一身份认证。请稍后再试，或用账号和密码登录。';
    throw new Problem({ type: 'sign-on-unavailable', status: 503, title: '统一身份认证暂时不可用', detail });
  }
}

function refused(detail: string): Problem {
  return new Problem({ type: 'sign-on-refused', status: 401, title: '统一身份认证没有完成', detail });
}
