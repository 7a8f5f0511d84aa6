// The door of the wizard.
export { WayChooser } from './way-chooser.tsx';
export { WizardPage } from './wizard-page.tsx';
