// The door of the assessment.
export { AssessmentPage } from './assessment-page.tsx';
