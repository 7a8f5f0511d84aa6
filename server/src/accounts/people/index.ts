// The door of people: cards, look-up by number, entering people, dated employment (第二、十条, reading 44).
export { beginEmployment, type EmploymentSpan, employmentsOf, endEmployment } from './employment.ts';
export {
  findPeople,
  findPerson,
  findPersonIdByNumber,
  getPerson,
  hasPhone,
  listPeople,
  type PersonCard,
  personCardView,
  readPersonId,
  revealIdNumber,
  searchPeople,
  targetOf,
} from './people.ts';
export { type NewEmployment, type NewPerson, recordEmployments, registerPeople } from './register-people.ts';
