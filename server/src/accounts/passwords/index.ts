// The door of passwords: hashed, verified, made, and why one is refused (第十条).
export { hashPassword, randomPassword, verifyPassword, weaknessOf } from './password.ts';
