import { describe, expect, it } from 'vitest';
import { passwordObjection } from './password-policy.js';

describe('passwordObjection', () => {
  it.each(['mùa gặt tháng mười', 'q7Rt-99xk-mmwa', 'ốngtrevàngđê'])('takes %s', (password) => {
    expect(passwordObjection(password, 'canbo.noivu')).toBeNull();
  });

  it.each([
    ['ngắn quá', 'ít nhất 10'],
    ['1111111111111', 'khác nhau'],
    ['Canbo.NoiVu2026', 'tên đăng nhập'],
  ])('refuses %s', (password, why) => {
    expect(passwordObjection(password, 'canbo.noivu')).toContain(why);
  });

  it('counts letters, not code units: a decomposed letter is one', () => {
    expect(passwordObjection('ễễễệềếẽẹè'.normalize('NFD'), 'ai')).toContain('ít nhất');
  });
});
