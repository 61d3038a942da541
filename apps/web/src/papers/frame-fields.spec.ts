import { describe, expect, it } from 'vitest';
import { changesOf, fieldsOf } from './frame-fields.js';

describe('the fields of a paper', () => {
  it('leave to the system what is empty', () => {
    expect(changesOf(fieldsOf({}))).toEqual({});
  });

  it('give back what was kept', () => {
    const kept = {
      superiorBody: null,
      symbol: 'BC-UBND',
      signer: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
      opening: 'Kính gửi {kỳ}',
    };
    expect(changesOf(fieldsOf(kept))).toEqual(kept);
  });

  it('read lists line by line, without empty lines', () => {
    expect(changesOf({ ...fieldsOf({}), recipients: ' UBND tỉnh \n\n Các sở\n' })).toEqual({
      recipients: ['UBND tỉnh', 'Các sở'],
    });
  });
});
