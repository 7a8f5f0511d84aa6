// Every setting of the product, from the environment, checked once at start.
import { join, resolve } from 'node:path';
import { z } from 'zod';

const flag = z.enum(['0', '1'], '只能是 0 或 1');

const Environment = z.object({
  PORT: z.coerce.number('应为端口号').int('应为整数').min(0).max(65535, '端口号不超过 65535').default(3000),
  HOST: z.string().default('0.0.0.0'),
  XUESHI_HOME: z.string().default('.xueshi'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, '应以 postgres:// 开头')
    .optional(),
  XUESHI_DEMO: flag.optional(),
  XUESHI_BASE_URL: z.url('应为完整网址，例如 https://xueshi.example.gov.cn').optional(),
  XUESHI_KEYS_DIR: z.string().optional(),
  XUESHI_TRUST_PROXY: z.string().optional(),
  XUESHI_SMS_URL: z.url('应为完整网址，例如 https://sms.example.com/send').optional(),
  XUESHI_SMS_SECRET: z.string().min(16, '至少 16 个字符').optional(),
  XUESHI_OIDC_ISSUER: z.url('应为完整网址，例如 https://sso.example.gov.cn').optional(),
  XUESHI_OIDC_CLIENT_ID: z.string().min(1).optional(),
  XUESHI_OIDC_CLIENT_SECRET: z.string().min(16, '至少 16 个字符').optional(),
  XUESHI_OIDC_NAME: z.string().min(1).max(30, '至多 30 字').default('统一身份认证'),
  XUESHI_OIDC_ID_CLAIM: z.string().min(1).default('id_number'),
  NODE_ENV: z.string().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly home: string;
  readonly databaseUrl: string | null;
  readonly demo: boolean;
  readonly production: boolean;
  /** Where people reach the service; the QR codes of printed forms carry it. */
  readonly baseUrl: string;
  readonly keysDir: string;
  /** Addresses of the reverse proxies in front, separated by commas, as Fastify's `trustProxy` takes them. */
  readonly trustProxy: string | null;
  readonly logLevel: string;
  /** Where messages to phones are handed over, and the key that signs them; null: not set up. */
  readonly sms: { readonly url: string; readonly secret: string } | null;
  /** The government's sign-on (OpenID Connect); null: not set up. */
  readonly signOn: SignOnConfig | null;
};

export type SignOnConfig = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As people know it. */
  readonly name: string;
  /** The claim that carries the resident's identity number. */
  readonly idClaim: string;
  /** Where people are sent back to. */
  readonly returnUrl: string;
};

/** Reads the settings; throws an Error that lists every wrong one in Chinese. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = Environment.safeParse(environment);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `  ${issue.path.join('.')}：${issue.message}`);
    throw new Error(`环境变量有误：\n${lines.join('\n')}`);
  }
  const env = read.data;
  const home = resolve(env.XUESHI_HOME);
  const production = env.NODE_ENV === 'production';
  return {
    port: env.PORT,
    host: env.HOST,
    home,
    databaseUrl: env.DATABASE_URL ?? null,
    demo: env.XUESHI_DEMO === undefined ? !production : env.XUESHI_DEMO === '1',
    production,
    baseUrl: (env.XUESHI_BASE_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ''),
    keysDir: resolve(env.XUESHI_KEYS_DIR ?? join(home, 'keys')),
    trustProxy: env.XUESHI_TRUST_PROXY ?? null,
    logLevel: env.LOG_LEVEL,
    sms: smsOf(env),
    signOn: signOnOf(env, production),
  };
}

function signOnOf(env: z.infer<typeof Environment>, production: boolean): SignOnConfig | null {
  const { XUESHI_OIDC_ISSUER: issuer, XUESHI_OIDC_CLIENT_ID: clientId, XUESHI_OIDC_CLIENT_SECRET: clientSecret } = env;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    throw new Error('环境变量有误：\n  XUESHI_OIDC_ISSUER、XUESHI_OIDC_CLIENT_ID 和 XUESHI_OIDC_CLIENT_SECRET 须一同设置');
  }
  if (production && !issuer.startsWith('https://')) throw new Error('环境变量有误：\n  XUESHI_OIDC_ISSUER：生产环境须为 https:// 网址');
  const returnUrl = `${(env.XUESHI_BASE_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, '')}/sign-in/return`;
  return { issuer, clientId, clientSecret, name: env.XUESHI_OIDC_NAME, idClaim: env.XUESHI_OIDC_ID_CLAIM, returnUrl };
}

function smsOf({ XUESHI_SMS_URL: url, XUESHI_SMS_SECRET: secret }: z.infer<typeof Environment>): Config['sms'] {
  if (url !== undefined && secret !== undefined) return { url, secret };
  if (url === undefined && secret === undefined) return null;
  throw new Error('环境变量有误：\n  XUESHI_SMS_URL 和 XUESHI_SMS_SECRET 须一同设置：网址是短信接口，密钥用来给每条短信签名');
}
