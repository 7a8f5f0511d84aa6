// The door of people: cards, look-up by number, entering people, dated employment (第二、十条, reading 44).
export { changesOfPerson, correctPerson, type PersonChange, type PersonChanges, replacePhone, seriesOn } from './correct-person.ts';
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
  phoneOf,
  readPersonId,
  revealIdNumber,
  searchPeople,
  targetOf,
} from './people.ts';
export { type NewEmployment, type NewPerson, recordEmployments, registerPeople } from './register-people.ts';
