import { describe, expect, it } from 'vitest';
import { lineFaults } from './check-return.js';
import { formLines, stateOf } from './form-lines.js';
import { NO_FIGURES } from './tthc-figures.js';

const field = (id: string, active = true) => ({ id, code: id, name: `Lĩnh vực ${id}`, active });
const before = { month: '2026-02', lines: [{ fieldId: 'b', figures: { ...NO_FIGURES, inProcess: 4 } }] };

describe('the lines of a form', () => {
  it('begin with what the last return left, all of it still open', () => {
    const lines = formLines([field('a'), field('b')], null, before);
    expect(lines.map(({ figures }) => figures.carriedOver)).toEqual([0, 4]);
    expect(lines.map(({ carriedBefore }) => carriedBefore)).toEqual([0, 4]);
    expect(lines.flatMap(({ field: { id: fieldId }, figures }) => lineFaults({ fieldId, figures }))).toEqual([]);
  });

  it('are what was entered, once anything was', () => {
    const entered = [{ fieldId: 'a', figures: { ...NO_FIGURES, received: 1, online: 1 } }];
    const lines = formLines([field('a'), field('b')], entered, before);
    expect(lines.map(({ figures }) => [figures.online, figures.carriedOver])).toEqual([
      [1, 0],
      [0, 0],
    ]);
  });

  it('show a field out of use only while it holds files', () => {
    const fields = [field('a', false), field('b', false)];
    expect(formLines(fields, null, before).map((line) => line.field.id)).toEqual(['b']);
    expect(formLines(fields, null, null)).toEqual([]);
  });
});

describe('the state of a return', () => {
  it.each([
    [false, false, false, 'missing'],
    [false, true, false, 'draft'],
    [false, true, true, 'draft'],
    [false, false, true, 'submitted'],
    [true, false, true, 'locked'],
  ] as const)('locked %s, draft %s, standing %s: %s', (isLocked, hasDraft, hasStanding, state) => {
    expect(stateOf({ isLocked, hasDraft, hasStanding })).toBe(state);
  });
});
