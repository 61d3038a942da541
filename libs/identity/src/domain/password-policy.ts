import { PASSWORD_MIN_LENGTH } from '#contracts';

/** Why a password may not be used, as a sentence to show; null when it may. Length and obviousness count, composition does not. */
export function passwordObjection(password: string, signInName: string): string | null {
  const plain = password.normalize('NFC').toLowerCase();
  if ([...plain].length < PASSWORD_MIN_LENGTH) {
    return `Mật khẩu mới cần ít nhất ${String(PASSWORD_MIN_LENGTH)} ký tự.`;
  }
  if (plain.includes(signInName.toLowerCase())) return 'Mật khẩu không được chứa tên đăng nhập.';
  if (new Set(plain).size < 5) return 'Mật khẩu lặp quá ít ký tự khác nhau.';
  return null;
}
