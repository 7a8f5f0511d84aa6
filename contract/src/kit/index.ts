// The door of the kit: endpoints as data, shared words, OpenAPI.
export {
  type Access,
  type Endpoint,
  endpoint,
  type InputOf,
  type Method,
  type ParsedOf,
  type ReplyOf,
  type ReplySentOf,
} from './endpoint.ts';
export { openApi } from './openapi.ts';
export { DayText, FieldError, Hours, Id, Page, ProblemBody, type ProblemExtras, pageOf, TimeText } from './words.ts';
