import { describe, expect, it } from 'vitest';
import { decideMailPreference, type MailPreference } from './decide-mail-preference.js';
import { defaultMailWindow } from './mail-setting.js';

const wanted = (changes: Partial<MailPreference> = {}): MailPreference => {
  return { hour: null, copies: [], takesOptional: true, ...changes };
};
const copies = (...addresses: string[]) => addresses.map((address) => ({ name: ' Văn  thư ', address }));

describe('decideMailPreference', () => {
  it('tidies names and addresses, and keeps each address once', () => {
    const decided = decideMailPreference(
      wanted({ hour: 480, copies: copies(' VT@so.example', 'vt@so.example') }),
      defaultMailWindow,
    );
    expect(decided).toEqual({
      ok: true,
      preference: { hour: 480, takesOptional: true, copies: [{ name: 'Văn thư', address: 'vt@so.example' }] },
    });
  });

  it.each<[what: string, MailPreference, code: string]>([
    ['an hour before the window', wanted({ hour: 449 }), 'hour-outside-window'],
    ['the hour at which it closes', wanted({ hour: 1_020 }), 'hour-outside-window'],
    ['part of a minute', wanted({ hour: 480.5 }), 'hour-outside-window'],
    ['no address', wanted({ copies: copies('vanthu') }), 'copy-address-bad'],
    ['a second header', wanted({ copies: copies('a@so.example\r\nBcc: b@so.example') }), 'copy-address-bad'],
    [
      'six copies',
      wanted({ copies: copies(...[1, 2, 3, 4, 5, 6].map((at) => `vt${at}@so.example`)) }),
      'too-many-copies',
    ],
  ])('refuses %s', (_what, preference, code) => {
    expect(decideMailPreference(preference, defaultMailWindow)).toMatchObject({ ok: false, code });
  });
});
