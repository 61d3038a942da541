import { describe, expect, it } from 'vitest';
import { decideMailWindow, defaultMailWindow, sayMinute, sendingMinute } from './mail-setting.js';

const at = (hour: number, minute = 0) => hour * 60 + minute;

describe('decideMailWindow', () => {
  it.each<[what: string, opens: number, closes: number, ok: boolean]>([
    ['working hours', at(7, 30), at(17), true],
    ['an hour', at(8), at(9), true],
    ['the whole day', 0, at(24), true],
    ['less than an hour', at(8), at(8, 59), false],
    ['through the night', at(20), at(6), false],
    ['half a minute', 450.5, at(17), false],
    ['past midnight', at(8), at(25), false],
    ['before midnight', -1, at(17), false],
  ])('%s', (_what, opens, closes, ok) => {
    expect(decideMailWindow({ opens, closes }).ok).toBe(ok);
  });
});

describe('sendingMinute', () => {
  it.each<[what: string, wanted: number | null, minute: number]>([
    ['none asked for', null, at(7, 30)],
    ['asked for', at(9), at(9)],
    ['the first minute', at(7, 30), at(7, 30)],
    ['the last minute', at(16, 59), at(16, 59)],
    ['the window has moved before it', at(17), at(7, 30)],
    ['the window has moved after it', at(6), at(7, 30)],
  ])('%s', (_what, wanted, minute) => {
    expect(sendingMinute(defaultMailWindow, wanted)).toBe(minute);
  });
});

it('says minutes as a clock does', () => {
  expect([0, 450, 1_439].map(sayMinute)).toEqual(['00:00', '07:30', '23:59']);
});
