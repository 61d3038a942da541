import { describe, expect, it } from 'vitest';
import { type AddressReport, isTimeToTell, mergeTroubles } from './address-troubles.js';

const at = (time: string): number => Number(time.slice(0, 2)) * 3_600_000 + Number(time.slice(3)) * 60_000;
const report = (address: string, time: string, words = '5.1.1', agencyId: string | null = 'a'): AddressReport => ({
  ...{ address, agencyId, words },
  at: at(time),
});

describe('troubles with addresses', () => {
  it('are told once for each address and agency, in the order in which they came', () => {
    const dead = [report('x@a.example', '08:10'), report('x@a.example', '08:10', '5.1.1', 'b')];
    const bounced = [
      report('y@a.example', '08:05', '5.2.2'),
      report('x@a.example', '08:09'),
      report('y@a.example', '08:20'),
    ];
    const told = mergeTroubles(dead, bounced).map(({ address, agencyId, isDead }) => [address, agencyId, isDead]);
    expect(told).toEqual([
      ['y@a.example', 'a', false],
      ['x@a.example', 'a', true],
      ['x@a.example', 'b', true],
    ]);
  });

  it('are gathered for half an hour', () => {
    const troubles = mergeTroubles([report('x@a.example', '08:00'), report('y@a.example', '08:29')], []);
    expect(isTimeToTell(troubles, at('08:29'))).toBe(false);
    expect(isTimeToTell(troubles, at('08:30'))).toBe(true);
    expect(isTimeToTell([], at('08:30'))).toBe(false);
  });
});
