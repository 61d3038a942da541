import { z } from 'zod';
import { permissionSchema } from './permission.js';
import { roleSchema } from './role.js';

export const signInBodySchema = z.object({
  signInName: z.string().trim().min(1, 'Hãy nhập tên đăng nhập.').max(200),
  password: z.string().min(1, 'Hãy nhập mật khẩu.').max(1_000),
});

/** Shortest password accepted; length counts, composition does not (NIST SP 800-63B §3.1.1.2). */
export const PASSWORD_MIN_LENGTH = 10;

const newPasswordSchema = z
  .string()
  .min(PASSWORD_MIN_LENGTH, `Mật khẩu mới cần ít nhất ${String(PASSWORD_MIN_LENGTH)} ký tự.`)
  .max(1_000);

export const changePasswordBodySchema = z.object({
  currentPassword: z.string().min(1, 'Hãy nhập mật khẩu đang dùng.').max(1_000),
  newPassword: newPasswordSchema,
});

/** Who is signed in, and what the console needs to show the right things. */
export const sessionSchema = z.object({
  accountId: z.string(),
  tenantId: z.string(),
  personId: z.string().nullable(),
  signInName: z.string(),
  displayName: z.string(),
  agencyId: z.string().nullable(),
  agencyName: z.string().nullable(),
  roles: z.array(roleSchema),
  /** What this person may do: screens hide the rest. The server checks again. */
  permissions: z.array(permissionSchema),
  mustChangePassword: z.boolean(),
  /** To be sent back as X-CSRF-Token with everything but GET. */
  csrfToken: z.string(),
  expiresAt: z.iso.datetime(),
});

/** On a sample installation, the sign-in page offers these; elsewhere the list is empty. */
export const sampleAccountSchema = z.object({
  signInName: z.string(),
  password: z.string(),
  displayName: z.string(),
  agencyName: z.string().nullable(),
  roles: z.array(roleSchema),
});
export const sampleAccountsSchema = z.object({ items: z.array(sampleAccountSchema) });

export const accountSchema = z.object({
  id: z.string(),
  personId: z.string().nullable(),
  agencyId: z.string().nullable(),
  agencyName: z.string().nullable(),
  signInName: z.string(),
  displayName: z.string(),
  roles: z.array(roleSchema),
  active: z.boolean(),
  mustChangePassword: z.boolean(),
  lastSignInAt: z.iso.datetime().nullable(),
});
export const accountListSchema = z.object({ items: z.array(accountSchema) });

export const createAccountBodySchema = z.object({
  personId: z.uuid('Hãy chọn một người trong danh bạ.'),
  signInName: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9._@-]{2,99}$/, 'Tên đăng nhập gồm 3–100 chữ thường không dấu, số và các dấu . _ - @'),
  roles: z.array(roleSchema).min(1, 'Hãy chọn ít nhất một vai trò.'),
});

/** The password is shown this once; its owner must change it at the first sign-in. */
export const initialPasswordSchema = z.object({ accountId: z.string(), initialPassword: z.string() });

export type SignInBody = z.infer<typeof signInBodySchema>;
export type ChangePasswordBody = z.infer<typeof changePasswordBodySchema>;
export type Session = z.infer<typeof sessionSchema>;
export type SampleAccount = z.infer<typeof sampleAccountSchema>;
export type Account = z.infer<typeof accountSchema>;
export type CreateAccountBody = z.infer<typeof createAccountBodySchema>;
export type InitialPassword = z.infer<typeof initialPasswordSchema>;
