/** A Vietnamese mobile number as people write it → '84xxxxxxxxx'; null when it is none. */
export function mobileNumber(text: string): string | null {
  const digits = text.replace(/[\s.()-]/g, '');
  const [, rest] = /^(?:\+?84|0)([35789]\d{8})$/.exec(digits) ?? [];
  return rest === undefined ? null : `84${rest}`;
}

/** '84987654321' as a gateway wants it. */
export function withPrefix(number: string, prefix: '84' | '+84' | '0'): string {
  return `${prefix}${number.slice(2)}`;
}
