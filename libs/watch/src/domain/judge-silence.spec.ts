import { describe, expect, it } from 'vitest';
import { epochOfLocalDate, localDate } from '#calendar';
import { isWell, judgeSilence, type Pulse, SILENCE_MS } from './judge-silence.js';

const minute = 60_000;
const now = epochOfLocalDate(localDate('2026-03-24')) + 8 * 60 * minute;
const began = now - 24 * 60 * minute;
const well: Pulse = {
  sweep: now - minute,
  relay: now - 500,
  worker: now - 20_000,
  oldestOrder: null,
  oldestOpenOrder: null,
};

describe('judgeSilence', () => {
  it.each<[string, Partial<Pulse>, ReturnType<typeof judgeSilence>]>([
    ['all is well', {}, null],
    ['the sweep is late, not yet by a quarter of an hour', { sweep: now - SILENCE_MS + 1 }, null],
    ['the sweep is late', { sweep: now - SILENCE_MS }, { kind: 'sweep-missed', since: now - SILENCE_MS }],
    [
      'no worker lives',
      { sweep: now - 16 * minute, relay: now - 16 * minute, worker: now - 16 * minute },
      { kind: 'worker-stopped', since: now - 16 * minute },
    ],
    ['the relay stands still', { relay: now - 20 * minute }, { kind: 'relay-stopped', since: now - 20 * minute }],
    ['nothing has ever run', { sweep: null, relay: null, worker: null }, { kind: 'worker-stopped', since: began }],
    [
      'digests wait to be written',
      { oldestOpenOrder: now - 16 * minute },
      { kind: 'digests-stuck', since: now - 16 * minute },
    ],
    ['digests have just been ordered', { oldestOpenOrder: now - 14 * minute }, null],
    ['the clock went back', { sweep: now + 60 * minute, relay: now + 60 * minute }, null],
  ])('%s', (_, change, expected) => {
    expect(judgeSilence({ ...well, ...change }, began, now)).toEqual(expected);
  });

  it('waits a quarter of an hour after the machine was off for a night', () => {
    const night = now - 9 * 60 * minute;
    const old: Pulse = { sweep: night, relay: night, worker: night, oldestOrder: night, oldestOpenOrder: night };
    expect(judgeSilence(old, now - minute, now)).toBeNull();
    expect(judgeSilence(old, now - SILENCE_MS, now)).toMatchObject({ since: now - 9 * 60 * minute });
  });
});

describe('digests that wait', () => {
  it('are not late while no letter may leave', () => {
    expect(judgeSilence({ ...well, oldestOrder: now - 16 * minute }, began, now)).toBeNull();
  });
});

describe('isWell', () => {
  it('asks for fresh signs of life, not for the absence of an alarm', () => {
    expect(isWell(well, now)).toBe(true);
    expect(isWell({ ...well, sweep: now - SILENCE_MS }, now)).toBe(false);
    expect(isWell({ ...well, relay: null }, now)).toBe(false);
    expect(isWell({ ...well, oldestOrder: now - 16 * minute }, now)).toBe(false);
  });
});
