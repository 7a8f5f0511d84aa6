// Words of signing in, Chinese.
import { catalogue } from '#ui/text';

export const zh = {
  login: '账号',
  loginHint: '手机号、证件号码或账号名',
  loginMissing: '请填写账号',
  password: '密码',
  passwordMissing: '请填写密码',
  signIn: '登录',
  againTitle: '登录已过期，请重新登录',
  againText: '您填写的内容还在。登录后，刚才的操作会自动继续。',
  opening: '正在打开',
  unknownTitle: '暂时无法确认登录状态',
  unknownText: '服务没有回应，请检查网络后再试一次。公开页面不受影响。',
  pleaseSignIn: '请先登录',
  pleaseSignInText: '这一页只有本人或有权限的工作人员可以查看。登录后会直接打开。',
  notForYou: '没有权限',
  notForYouTitle: '{name}，您的账号不能办理此事项',
  notForYouText: '如果工作需要，请联系本单位的账号管理人，或由市人力资源和社会保障局开通相应权限。',
  factorCode: '动态口令',
  factorHint: '手机验证器显示的 6 位数字；手机不在身边的，输入备用码',
  factorBack: '换一个账号',
  factorNeeded: '请先完成账户安全设置',
  factorNeededText: '工作账户须更改初始密码、设置动态口令才能办理业务（第十五条）。设置约需两分钟，设置后即可继续。',
  factorSetUp: '去设置',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
