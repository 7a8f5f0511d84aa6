// The door of the icons.
export { Icon, type IconName } from './icon.tsx';
