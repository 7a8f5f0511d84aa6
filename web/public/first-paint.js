// Sets theme, type scale and language before the first paint, so that nobody sees a flash of the wrong one. Same keys as ui/theme/preferences.ts.
(() => {
  var chosen = {};
  try {
    chosen = JSON.parse(localStorage.getItem('xueshi.preferences') || '{}') || {};
  } catch (_) {
    chosen = {};
  }
  var root = document.documentElement;
  var dark = chosen.theme === 'dark' || (chosen.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = dark ? 'dark' : 'light';
  root.dataset.scale = chosen.scale === 'elder' ? 'elder' : 'standard';
  root.lang = chosen.language === 'en' ? 'en' : 'zh-CN';
})();
