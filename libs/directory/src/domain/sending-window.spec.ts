import { describe, expect, it } from 'vitest';
import { instantAt, localDate, vietnamCalendar as calendar } from '#calendar';
import { defaultMailWindow as window } from './mail-setting.js';
import { isOpen, nextMorning, nextOpening } from './sending-window.js';

const at = (moment: string) => instantAt(localDate(moment.slice(0, 10)), moment.slice(11, 16)).getTime();

describe('nextMorning', () => {
  it.each([
    ['before the hour of the same day', '2023-03-14T07:29', '2023-03-14T07:30'],
    ['on the hour: the next day', '2023-03-14T07:30', '2023-03-15T07:30'],
    ['Friday afternoon', '2023-03-17T16:00', '2023-03-20T07:30'],
    ['the day before Tết 2023', '2023-01-19T08:00', '2023-01-27T07:30'],
    ['before a Saturday worked instead', '2024-05-03T10:00', '2024-05-04T07:30'],
    ['before a Monday swapped off', '2024-04-26T10:00', '2024-05-02T07:30'],
    ['the turn of the year', '2023-12-29T20:00', '2024-01-02T07:30'],
  ])('%s', (_, now, expected) => {
    expect(nextMorning(at(now), window, calendar)).toBe(at(expected));
  });
});

describe('isOpen', () => {
  it.each([
    ['2023-03-14T07:29', false],
    ['2023-03-14T07:30', true],
    ['2023-03-14T16:59', true],
    ['2023-03-14T17:00', false],
    ['2023-03-18T09:00', false],
    ['2024-05-04T09:00', true],
    ['2023-01-24T09:00', false],
  ])('%s → %s', (now, expected) => {
    expect(isOpen(at(now), window, calendar)).toBe(expected);
  });
});

describe('nextOpening', () => {
  it('is now within the hours, the next working morning outside them', () => {
    expect(nextOpening(at('2023-03-14T10:00'), window, calendar)).toBe(at('2023-03-14T10:00'));
    expect(nextOpening(at('2023-03-17T17:30'), window, calendar)).toBe(at('2023-03-20T07:30'));
  });
});
