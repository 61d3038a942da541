import { describe, expect, it } from 'vitest';
import type { AgencyDraft } from './agency.js';
import { buildDirectory, directoryFromDrafts } from './directory.js';
import { planDirectoryImport } from './plan-directory-import.js';
import type { DirectoryRow } from './read-directory-rows.js';

const draft = (name: string, more: Partial<AgencyDraft> = {}): AgencyDraft => ({
  name,
  kind: 'department',
  level: 'province',
  groups: ['Các sở, ban, ngành'],
  aliases: [],
  email: null,
  ...more,
});
const rows = (...drafts: AgencyDraft[]) =>
  drafts.map((agency, index): DirectoryRow => ({ line: index + 2, ok: true, agency, problems: [] }));
const empty = buildDirectory([], []);
const two = [draft('Sở Nội vụ', { aliases: ['SNV'] }), draft('Sở Y tế')];

describe('planDirectoryImport', () => {
  it('adds what is new', () => {
    expect(planDirectoryImport(empty, rows(...two))).toMatchObject({
      added: two,
      updated: [],
      report: { added: 2, refused: 0 },
    });
  });

  it('changes nothing the second time', () => {
    const planned = planDirectoryImport(directoryFromDrafts(two), rows(...two));
    expect(planned).toMatchObject({ added: [], updated: [], report: { added: 0, updated: 0, unchanged: 2 } });
  });

  it.each([
    ['a new address', draft('Sở Y tế', { email: 'yte@tinh.example' })],
    ['a new spelling of the name', draft('Sở Y Tế')],
    ['another group', draft('Sở Y tế', { groups: [] })],
    ['a new alias', draft('Sở Y tế', { aliases: ['SYT'] })],
  ])('updates for %s', (_, changed) => {
    expect(planDirectoryImport(directoryFromDrafts(two), rows(changed)).report.rows[0]).toMatchObject({
      outcome: 'updated',
    });
  });

  it('opens a closed agency again when a file names it', () => {
    const closed = directoryFromDrafts(two).agencies.map((agency) => ({ ...agency, active: false }));
    expect(planDirectoryImport(buildDirectory(closed, []), rows(draft('Sở Y tế'))).report.updated).toBe(1);
  });

  it.each([
    ['a name that is an alias in the directory', draft('SNV')],
    ['an alias that is a name in the directory', draft('Sở Ngoại vụ', { aliases: ['Sở Y tế'] })],
  ])('refuses %s', (_, clashing) => {
    const { report, added } = planDirectoryImport(directoryFromDrafts(two), rows(clashing));
    expect(added).toEqual([]);
    expect(report.rows[0]).toMatchObject({
      line: 2,
      outcome: 'refused',
      problems: [{ message: expect.stringContaining('trong danh bạ') }],
    });
  });

  it('reports a refused row with its reasons', () => {
    const problems = [{ cell: 'B7', message: 'thiếu loại' }];
    const { report } = planDirectoryImport(empty, [{ line: 7, ok: false, name: 'Sở Y tế', problems }]);
    expect(report).toEqual({
      added: 0,
      updated: 0,
      unchanged: 0,
      refused: 1,
      rows: [{ line: 7, name: 'Sở Y tế', outcome: 'refused', problems }],
    });
  });
});
