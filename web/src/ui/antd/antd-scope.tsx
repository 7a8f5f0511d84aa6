// Dresses antd in the product's tokens, for the few desk pages that need more than ui/ offers (range pickers, trees, big tables):
//   <AntdScope><DatePicker.RangePicker … /></AntdScope>
// The colours are read from tokens.css, so there is one palette; antd's own defaults fail AA.
import { ConfigProvider, type ThemeConfig, theme } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useMemo } from 'react';
import { isDark, usePreferences } from '#ui/theme';

export function AntdScope({ children }: { children: ReactNode }) {
  const chosen = usePreferences();
  const dark = isDark();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tokens on <html> change with these choices.
  const look = useMemo(() => themeFromTokens(dark), [dark, chosen.scale]);
  return (
    <ConfigProvider locale={chosen.language === 'en' ? enGB : zhCN} theme={look}>
      {children}
    </ConfigProvider>
  );
}

function themeFromTokens(dark: boolean): ThemeConfig {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: token('primary'),
      colorLink: token('link'),
      colorText: token('text'),
      colorTextSecondary: token('text-2'),
      colorTextPlaceholder: token('placeholder'),
      colorTextHeading: token('heading'),
      colorBgLayout: token('ground'),
      colorBgContainer: token('surface'),
      colorBgElevated: token('surface'),
      colorBorder: token('input-line'),
      colorBorderSecondary: token('line'),
      colorSuccess: token('success'),
      colorSuccessBg: token('success-soft'),
      colorSuccessBorder: token('success-line'),
      colorWarning: token('warning'),
      colorWarningBg: token('warning-soft'),
      colorWarningBorder: token('warning-line'),
      colorError: token('error'),
      colorErrorBg: token('error-soft'),
      colorErrorBorder: token('error-line'),
      fontFamily: token('font'),
      fontSize: Number.parseFloat(token('base')),
      fontSizeSM: Math.round(Number.parseFloat(token('base')) * 0.92),
      controlHeight: Number.parseFloat(token('control')),
      borderRadius: 6,
      motion: !still,
    },
  };
}
