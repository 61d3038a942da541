import { expect, it } from 'vitest';
import { clockWords, mailboxWords } from './mail.js';

it('says minutes after midnight as a clock does', () => {
  expect([0, 450, 1_020, 1_440].map(clockWords)).toEqual(['00:00', '07:30', '17:00', '24:00']);
});

it('names whose address it is, where that is known', () => {
  expect(mailboxWords({ name: 'Văn thư', address: 'vt@so.example' })).toBe('Văn thư (vt@so.example)');
  expect(mailboxWords({ name: '', address: 'vt@so.example' })).toBe('vt@so.example');
});
