// The door of the wizard.
export { WayChooser } from './way-chooser.tsx';
export { WizardPage } from './wizard-page.tsx';
export { useWords as useWizardWords } from './words.ts';
