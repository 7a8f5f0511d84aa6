// The door of antd: import it from desk pages only, so that its weight stays out of what phones load first.
export { AntdScope } from './antd-scope.tsx';
