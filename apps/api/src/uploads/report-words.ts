import { type LocalDate, localDate } from '#calendar';
import type { ReportForm } from '#contracts';
import { evidenceOf } from './evidence-of.js';
import type { ReceivedFile } from './upload.js';

interface ReportWords extends Omit<ReportForm, 'documentDate' | 'noEvidenceReason'> {
  readonly documentDate: LocalDate;
  readonly noEvidenceReason: string | null;
  readonly evidence: ReturnType<typeof evidenceOf> | null;
}

/** What is said with a report, as the steps take it. */
export function reportWords(form: ReportForm, file: ReceivedFile | null): ReportWords {
  const { documentDate, noEvidenceReason } = form;
  return {
    ...form,
    documentDate: localDate(documentDate),
    noEvidenceReason: noEvidenceReason || null,
    evidence: file && evidenceOf(file),
  };
}
