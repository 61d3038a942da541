import type { Summary } from '#contracts';
import { officialNumber, officialPercent } from '#papers';
import { countOf } from '../domain/tally.js';

export interface SaidRate {
  readonly label: string;
  readonly value: number | null;
  readonly part: number;
  readonly base: number;
  /** What the base counts, so that no percentage stands without it. */
  readonly baseName: string;
}

/** The three rates of a report, the dates after extension beside the original ones. */
export function saidRates(summary: Summary): SaidRate[] {
  const { asOf, asOfOriginal } = summary;
  const settled = 'phần việc đã hoàn thành hoặc quá hạn chưa có báo cáo';
  return [
    {
      label: 'Tỷ lệ hoàn thành',
      value: summary.onTimeRate,
      part: countOf(asOf, 'done'),
      base: countOf(asOf, 'settled'),
      baseName: settled,
    },
    {
      label: 'Tỷ lệ hoàn thành đúng hạn, theo thời hạn sau gia hạn',
      value: summary.onTimeRateStrict,
      part: asOf.doneOnTime,
      base: countOf(asOf, 'settled'),
      baseName: settled,
    },
    {
      label: 'Tỷ lệ hoàn thành đúng hạn, theo thời hạn giao ban đầu',
      value: summary.onTimeRateOriginal,
      part: asOfOriginal.doneOnTime,
      base: countOf(asOfOriginal, 'settled'),
      baseName: `${settled} theo thời hạn giao ban đầu`,
    },
  ];
}

export function sayRate(rate: SaidRate): string {
  if (rate.value === null) return `${rate.label}: – (chưa có ${rate.baseName})`;
  const [part, base] = [officialNumber(rate.part), officialNumber(rate.base)];
  return `${rate.label}: ${officialPercent(rate.value)} (${part}/${base} ${rate.baseName})`;
}
