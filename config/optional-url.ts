import { z } from 'zod';

/** An address of one of the schemes, or null when the setting is left out. */
export const optionalUrl = (...schemes: string[]) =>
  z
    .string()
    .trim()
    .transform((value) => (value === '' ? null : value))
    .nullable()
    .default(null)
    .refine((value) => value === null || schemes.some((scheme) => value.startsWith(`${scheme}://`)), {
      message: `phải bắt đầu bằng ${schemes.map((scheme) => `${scheme}://`).join(' hoặc ')}`,
    });
