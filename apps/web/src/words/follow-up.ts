import type { FollowUp } from '#contracts';

export const followUpWords: Readonly<Record<FollowUp, string>> = {
  'report-windows': 'theo bốn kỳ báo cáo CCHC',
  quarterly: 'hằng quý',
  monthly: 'hằng tháng',
  none: 'không báo cáo riêng',
};

export const followUps = (Object.keys(followUpWords) as FollowUp[]).map((value) => ({
  value,
  label: followUpWords[value],
}));
