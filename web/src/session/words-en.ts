// Words of signing in, English.
import type { English } from '#ui/text';
import type { zh } from './words.ts';

export const en: English<typeof zh> = {
  login: 'Account',
  loginHint: 'The account name you registered with',
  loginMissing: 'Please enter your account',
  password: 'Password',
  passwordMissing: 'Please enter your password',
  signIn: 'Sign in',
  againTitle: 'Your session has ended: please sign in again',
  againText: 'What you typed is still here. Once you are signed in, what you were doing goes on by itself.',
  opening: 'Opening',
  unknownTitle: 'We cannot tell whether you are signed in',
  unknownText: 'The service does not answer. Check your connection and try again. Public pages are not affected.',
  pleaseSignIn: 'Please sign in',
  pleaseSignInText: 'This page is for the person concerned or for authorised staff. It opens as soon as you are signed in.',
  notForYou: 'No permission',
  notForYouTitle: '{name}, your account cannot do this',
  notForYouText: 'If your work requires it, ask the account custodian of your organisation, or the city bureau, to grant the right.',
};
