// The door of second factors: codes by time, recovery codes, and the short wait between password and factor (第十五条).
export { askFactor, type Challenge, checkChallenge, forgetChallenges } from './challenge.ts';
export {
  accountOfPasskey,
  beginPasskey,
  beginPasskeySignIn,
  confirmPasskey,
  forgetPasskeyChallenges,
  installPasskeys,
  type Passkey,
  passkeysOf,
  passkeysOffered,
  removePasskey,
} from './passkeys.ts';
export { beginTotp, confirmTotp, type FactorsHeld, factorsOf, hasFactor, removeFactors, removeTotp } from './totp.ts';
