// Words of signing in, English.
export const en = {
  pageTitle: 'Sign in',
  pageLead: 'One way in for professionals, employers, training providers and authorities.',
  newHere: 'No account yet?',
  register: 'Register',
  recover: 'Find your account',
  helpTitle: 'Trouble signing in?',
  helpAccount: 'Register and sign in at once; hours count when your unit or bureau has confirmed you (Article 10).',
  helpPassword:
    'Forgotten password: set a new one by document number and phone on record. Another phone now: ask for it to be replaced under “Recover account”.',
  helpShared: 'An account is for one named person. Please do not lend it (Article 15).',
  passkey: 'Sign in with a passkey',
  passkeyFailed: 'No passkey was given: cancelled, or none on this device. Please use your password.',
  signOn: 'Sign in with {name}',
  signOnConsent: 'The first sign-in with {name} opens your account and says that you have read and agree to the',
  privacyNotice: 'privacy notice',
  signOnTitle: 'Signing in',
  signOnText: 'Checking the answer of the single sign-on …',
  signOnAgain: 'Back to the sign-in page',
};
