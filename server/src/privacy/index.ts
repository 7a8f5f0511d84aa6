// The door of privacy: what is held about a person, given to that person (个人信息保护法第四十五条).
export { privacyRoutes } from './routes.ts';
