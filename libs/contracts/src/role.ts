import { z } from 'zod';

/** What a person is to the plans of a tenant; one person may be several. Vietnamese names: docs/language.md. */
export const roleSchema = z.enum(['officer', 'head', 'coordinator', 'leader', 'administrator']);

export type Role = z.infer<typeof roleSchema>;
