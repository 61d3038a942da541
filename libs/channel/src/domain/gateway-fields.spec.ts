import { describe, expect, it } from 'vitest';
import { carriesId, fillFields, holds, valueAt, withoutMarks } from './gateway-fields.js';
import { mobileNumber, withPrefix } from './phone-number.js';

describe('fillFields', () => {
  it('fills each field, and never the values again', () => {
    const fields = { to: '{phone}', body: 'Tin: {text}', key: 'k-1', odd: '{nothing}' };
    expect(fillFields(fields, { phone: '84', text: '{phone}' })).toEqual({
      ...{ to: '84', body: 'Tin: {phone}', key: 'k-1', odd: '' },
    });
  });

  it('knows whether a repeated request can be told', () => {
    expect(carriesId({ a: '{text}' })).toBe(false);
    expect(carriesId({ a: '{text}', RequestId: '{id}' })).toBe(true);
  });
});

describe('reading an answer', () => {
  it.each([
    [{ CodeResult: '100' }, 'CodeResult=100|124', true],
    [{ CodeResult: 124 }, 'CodeResult=100|124', true],
    [{ CodeResult: '103' }, 'CodeResult=100|124', false],
    [{ data: { code: 0 } }, 'data.code=0', true],
    [{ data: null }, 'data.code=0', false],
    [{}, 'toString.name=toString', false],
    ['OK', 'status=OK', false],
  ])('%j · %s → %s', (answer, rule, expected) => expect(holds(answer, rule)).toBe(expected));

  it('finds the id of the provider', () => {
    expect(valueAt({ data: { msg_id: 'a1' } }, 'data.msg_id')).toBe('a1');
    expect(valueAt({ data: { msg_id: {} } }, 'data.msg_id')).toBeNull();
  });
});

describe('what a telephone can carry', () => {
  it('is Vietnamese without marks', () =>
    expect(withoutMarks('Đôn Đốc: 3 việc quá hạn')).toBe('Don Doc: 3 viec qua han'));

  it.each([
    ['0987654321', '84987654321'],
    ['+84 987 654 321', '84987654321'],
    ['84.987.654.321', '84987654321'],
    ['(098) 765-4321', '84987654321'],
    ['0243 825 1234', null],
    ['98765432', null],
    ['0987654321; drop', null],
  ])('%s → %s', (written, number) => expect(mobileNumber(written)).toBe(number));

  it('begins as the gateway wants it', () => {
    expect((['84', '+84', '0'] as const).map((prefix) => withPrefix('84987654321', prefix))).toEqual([
      '84987654321',
      '+84987654321',
      '0987654321',
    ]);
  });
});
