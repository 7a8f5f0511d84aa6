// How the pages look: 适老 (large type and targets), dark, language. The 适老 switch is a word, seen without opening anything.
import { Icon } from '#ui/icons';
import { speak } from '#ui/text';
import { choose, isDark, usePreferences } from '#ui/theme';
import css from './header.module.css';
import { useWords } from './words.ts';

export function ElderSwitch() {
  const say = useWords();
  const elder = usePreferences().scale === 'elder';
  return (
    <button type="button" className={css.tool} onClick={() => choose({ scale: elder ? 'standard' : 'elder' })}>
      <Icon name="type" />
      <span>{say(elder ? 'elderOff' : 'elderOn')}</span>
    </button>
  );
}

export function DisplayTools() {
  const say = useWords();
  const { language } = usePreferences();
  const dark = isDark();
  return (
    <div className={css.tools}>
      <ElderSwitch />
      <button
        type="button"
        className={css.tool}
        onClick={() => choose({ theme: dark ? 'light' : 'dark' })}
        aria-label={say(dark ? 'toLight' : 'toDark')}
      >
        <Icon name={dark ? 'sun' : 'moon'} />
        <span className={css.phoneOnly}>{say(dark ? 'light' : 'dark')}</span>
      </button>
      <button
        type="button"
        className={css.tool}
        onClick={() => void speak(language === 'zh' ? 'en' : 'zh')}
        lang={language === 'zh' ? 'en' : 'zh-CN'}
      >
        <Icon name="globe" />
        <span>{say(language === 'zh' ? 'toEnglish' : 'toChinese')}</span>
      </button>
    </div>
  );
}
