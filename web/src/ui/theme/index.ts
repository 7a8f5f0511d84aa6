// The door of the look: preferences (theme, 适老, language), window size, state that survives a reload. Colours are CSS variables of tokens.css.
import './tokens.css';
import './base.css';

export { forgetKept, useKept } from './kept.ts';
export { useNarrow } from './media.ts';
export { applyPreferences, choose, followSystemTheme, isDark, preferences, usePreferences } from './preferences.ts';
