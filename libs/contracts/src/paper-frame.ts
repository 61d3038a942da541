import { z } from 'zod';

const line = z.string().trim().min(1).max(300);
const text = z.string().trim().min(1).max(4_000);

/** The papers that the system draws up. */
export const paperSchema = z.enum(['summary', 'tthc-notice']);
export type Paper = z.infer<typeof paperSchema>;

/**
 * What an office wants otherwise in its papers (NĐ 30/2020, Phụ lục I); what is left out stays as the system writes it. In `opening` and
 * `closing` words in braces are filled in: see `fillers` of {@link shownFrameSchema}.
 */
export const frameChangesSchema = z
  .object({
    /** Over the issuing body; null: none. */
    superiorBody: line.nullable(),
    issuingBody: line,
    /** After the number: "BC-SNV". */
    symbol: z
      .string()
      .trim()
      .regex(/^[\p{Lu}\d]+(-[\p{Lu}\d&]+)*$/u, 'Ký hiệu viết hoa, các phần nối bằng dấu gạch ngang: BC-SNV.')
      .max(40),
    place: line,
    /** "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH". */
    signer: z.array(line).min(1).max(4),
    recipients: z.array(line).min(1).max(30),
    /** The unit that keeps the copy. */
    archive: line,
    opening: text,
    closing: text,
  })
  .partial();
export type FrameChanges = z.infer<typeof frameChangesSchema>;

export const shownFrameSchema = z.object({
  paper: paperSchema,
  changes: frameChangesSchema,
  /** Words that may stand in braces, with what each becomes. */
  fillers: z.record(z.string(), z.string()),
  changedAt: z.iso.datetime().nullable(),
});
export type ShownFrame = z.infer<typeof shownFrameSchema>;

/** A paper as a web page, to be shown in a frame that runs nothing. */
export const previewedPaperSchema = z.object({ html: z.string() });
export type PreviewedPaper = z.infer<typeof previewedPaperSchema>;
