import { expect, it } from 'vitest';
import { recall, wordingKey } from './memory.js';

it.each([
  ['Giữa quý III/2023', 'Giữa  quý III/2024'],
  ['Tháng 8 năm 2023', 'tháng 8'],
  ['Quý I - 2023.', 'Quý I/2025'],
])('takes "%s" and "%s" for the same words', (one, other) => {
  expect(wordingKey(one)).toBe(wordingKey(other));
});

it('keeps words apart that differ in more than the year', () => {
  expect(wordingKey('Quý I/2023')).not.toBe(wordingKey('Quý II/2023'));
  expect(wordingKey('Số 2023/KH')).not.toBe(wordingKey('Số 45/KH'));
});

it('recalls each kind in its place', () => {
  const memory = recall([
    { kind: 'name', key: 'ban pháp chế', value: [{ kind: 'agency', id: 'a1' }] },
    { kind: 'wording', key: 'giữa quý iii', value: 'Tháng 8' },
    { kind: 'follow-up', key: 'continuous', value: 'monthly' },
    { kind: 'area', key: 'thể chế', value: 'a2' },
  ]);
  expect(memory.names.get('ban pháp chế')).toEqual([{ kind: 'agency', id: 'a1' }]);
  expect([memory.wordings.get('giữa quý iii'), memory.followUp, memory.areas.get('thể chế')]).toEqual([
    'Tháng 8',
    'monthly',
    'a2',
  ]);
});
