import { describe, expect, it } from 'vitest';
import type { AgencyDraft } from './agency.js';
import { decideAgency } from './decide-agency.js';
import { directoryFromDrafts } from './directory.js';

const form = (name: string, more: Partial<AgencyDraft> = {}) => ({
  name,
  kind: 'department' as const,
  level: 'province' as const,
  groups: [],
  aliases: [],
  email: null,
  active: true,
  ...more,
});
const directory = directoryFromDrafts([form('Sở Nội vụ', { aliases: ['SNV'] }), form('Sở Y tế')]);

describe('decideAgency', () => {
  it('tidies what was typed', () => {
    const decided = decideAgency(
      directory,
      null,
      form('  Sở   Du lịch ', { email: ' ', aliases: ['SDL ', 'SDL', ''] }),
    );
    expect(decided).toMatchObject({ ok: true, agency: { name: 'Sở Du lịch', email: null, aliases: ['SDL'] } });
  });

  it('lets an agency keep and respell its own names', () => {
    expect(decideAgency(directory, 'agency-1', form('Sở Nội Vụ', { aliases: ['SNV'] }))).toMatchObject({ ok: true });
  });

  it.each([
    ['an unknown id', 'agency-9', form('Sở Du lịch'), 'agency-not-found'],
    ['no name', null, form(' – '), 'agency-name-empty'],
    ['a bad address', null, form('Sở Du lịch', { email: 'a@b' }), 'agency-email-bad'],
    ['the name of another', 'agency-2', form('SỞ NỘI VỤ'), 'agency-name-taken'],
    ['the alias of another as name', null, form('snv'), 'agency-name-taken'],
    ['the name of another as alias', null, form('Sở Du lịch', { aliases: ['Sở Y tế'] }), 'agency-name-taken'],
  ])('refuses %s', (_, id, asked, code) => {
    expect(decideAgency(directory, id, asked)).toMatchObject({ ok: false, code });
  });
});
