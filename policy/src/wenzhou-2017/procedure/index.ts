// How hours and accounts are handled, article by article: registration, accounts, recognition (第九至十一条).
export * from './09-registration.ts';
export * from './10-accounts.ts';
export * from './11-recognition.ts';
