import { z } from 'zod';
import { pageOf, pageQuerySchema } from './http-page.js';
import { roleSchema } from './role.js';

export const agencyKindSchema = z.enum(['department', 'people-committee', 'unit', 'other']);
export const agencyLevelSchema = z.enum(['province', 'district', 'commune', 'ministry', 'department']);

export const agencyListItemSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: agencyKindSchema,
  level: agencyLevelSchema,
  email: z.string().nullable(),
  active: z.boolean(),
  groups: z.array(z.string()),
  aliases: z.array(z.string()),
  people: z.int(),
});
export const agencyPageSchema = pageOf(agencyListItemSchema);

export const agencyQuerySchema = pageQuerySchema.extend({
  search: z.string().trim().max(200).optional(),
  kind: agencyKindSchema.optional(),
  level: agencyLevelSchema.optional(),
  groupId: z.uuid().optional(),
});

export const personSchema = z.object({
  id: z.string(),
  agencyId: z.string(),
  agencyName: z.string(),
  displayName: z.string(),
  email: z.string(),
  title: z.string(),
  roles: z.array(roleSchema),
  active: z.boolean(),
});
export const personListSchema = z.object({ items: z.array(personSchema) });

export const agencyDetailSchema = agencyListItemSchema.omit({ people: true }).extend({ people: z.array(personSchema) });

export const agencyGroupSchema = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  /** Active members. */
  members: z.int(),
});
export const agencyGroupListSchema = z.object({ items: z.array(agencyGroupSchema) });

const names = z.array(z.string().trim().min(1).max(300)).max(50);
const mailbox = z.email('Thư điện tử không đúng dạng.').max(254);

export const saveAgencyBodySchema = z.object({
  name: z.string().trim().min(1, 'Hãy nhập tên cơ quan.').max(300),
  kind: agencyKindSchema,
  level: agencyLevelSchema,
  groups: names.default([]),
  aliases: names.default([]),
  email: mailbox.nullable().default(null),
  active: z.boolean().default(true),
});

export const savePersonBodySchema = z.object({
  agencyId: z.uuid('Hãy chọn một cơ quan trong danh bạ.'),
  displayName: z.string().trim().min(1, 'Hãy nhập tên hiển thị.').max(200),
  email: mailbox,
  title: z.string().trim().max(200).default(''),
  roles: z.array(roleSchema).min(1, 'Hãy chọn ít nhất một vai trò.'),
  active: z.boolean().default(true),
});

export const directoryImportOutcomeSchema = z.enum(['added', 'updated', 'unchanged', 'refused']);

/** What became of each row of a directory or people file. */
export const directoryImportReportSchema = z.object({
  added: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  rows: z.array(
    z.object({
      /** From 1, as in the file. */
      line: z.int(),
      name: z.string(),
      outcome: directoryImportOutcomeSchema,
      problems: z.array(z.object({ cell: z.string(), message: z.string() })),
    }),
  ),
});

/** What a name in a plan means in the directory. */
export const agencySuggestionSchema = z.object({ name: z.string(), similarity: z.number() });

/** An address that letters pass over until a person revives it. */
export const deadAddressSchema = z.object({
  address: z.string(),
  since: z.iso.datetime(),
  /** In the receiving server's words. */
  reason: z.string(),
  /** Agencies and people who have it. */
  owners: z.array(z.string()),
});
export const deadAddressListSchema = z.object({ items: z.array(deadAddressSchema) });
export const reviveAddressBodySchema = z.object({ address: mailbox });

export type DeadAddress = z.infer<typeof deadAddressSchema>;
export type ReviveAddressBody = z.infer<typeof reviveAddressBodySchema>;
export type AgencyListItem = z.infer<typeof agencyListItemSchema>;
export type AgencyPage = z.infer<typeof agencyPageSchema>;
export type AgencyQuery = z.infer<typeof agencyQuerySchema>;
export type AgencyDetail = z.infer<typeof agencyDetailSchema>;
export type AgencyGroupItem = z.infer<typeof agencyGroupSchema>;
export type PersonItem = z.infer<typeof personSchema>;
export type SaveAgencyBody = z.infer<typeof saveAgencyBodySchema>;
export type SavePersonBody = z.infer<typeof savePersonBodySchema>;
export type DirectoryImportReport = z.infer<typeof directoryImportReportSchema>;
