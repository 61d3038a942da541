import type { ThemeConfig } from 'antd';

/** Ink blue for what can be pressed, lacquer red kept for what is late; every text colour passes AA on its ground. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#17527f',
    colorInfo: '#17527f',
    colorLink: '#17527f',
    colorError: '#b3261e',
    colorWarning: '#9a5b00',
    colorSuccess: '#1c6f43',
    colorErrorBg: '#fcebe9',
    colorErrorBorder: '#e2aca7',
    colorWarningBg: '#fdf3db',
    colorWarningBorder: '#e3c27c',
    colorInfoBg: '#eaf2f8',
    colorSuccessBg: '#e6f4ec',
    colorBgLayout: '#f3f4f6',
    colorTextSecondary: '#4d5661',
    colorTextDescription: '#4d5661',
    colorTextPlaceholder: '#6b7480',
    borderRadius: 6,
    fontSize: 15,
    fontFamily: "'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif",
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Layout: { headerBg: '#ffffff', siderBg: '#ffffff', headerHeight: 60, headerPadding: '0 20px' },
    Menu: { itemSelectedBg: '#e3edf5', itemSelectedColor: '#123f62', itemHeight: 42 },
    Table: { headerBg: '#f0f2f5', headerColor: '#333c47', cellPaddingBlock: 10, cellPaddingInline: 12 },
    Card: { headerFontSize: 16 },
  },
};
