// Words of signing in, Chinese.
import { catalogue } from '#ui/text';

export const zh = {
  pageTitle: '登录',
  pageLead: '专业技术人员、用人单位、培训机构和主管部门，使用同一个入口。',
  newHere: '还没有账户？',
  register: '个人注册',
  recover: '找回账户',
  helpTitle: '登录遇到困难？',
  helpAccount: '个人注册后即可登录，经单位或人力社保局确认后学时计入（第十条）。主管部门的账户由市人力社保局分配。',
  helpPassword: '忘记密码，凭证件号码和登记的手机号找回；手机号已不用的，在“找回账户”里请当地人力社保局核实更换。',
  helpShared: '账号由本人或指定专人使用，请不要借给他人（第十五条）。',
  passkey: '用通行密钥登录',
  passkeyFailed: '没有取得通行密钥。可能已取消，或这台设备上没有；请用账号和密码登录。',
  signOn: '用{name}登录',
  signOnConsent: '首次用{name}登录即启用您的账户，并表示您已阅读并同意',
  privacyNotice: '个人信息保护告知',
  signOnTitle: '正在登录',
  signOnText: '正在核对统一身份认证的结果……',
  signOnAgain: '返回登录页',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
