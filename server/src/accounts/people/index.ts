// The door of people: cards, look-up by number, entering people, dated employment (第二、十条, reading 44).
export { beginEmployment, countPeopleAt, type EmploymentSpan, employmentsOf, endEmployment, movePeople } from './employment.ts';
export {
  employedAmong,
  findPeople,
  findPerson,
  findPersonIdByNumber,
  findPersonIdsByDocuments,
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
