export interface ReportValues {
  documentNumber: string;
  documentDate: string;
  note?: string;
  evidence?: { originFileObj?: Blob; name: string }[];
  noEvidenceReason?: string;
  lateReason?: string;
}

/** The file goes beside the fields; without one, the reason why there is none. */
export function reportForm(values: ReportValues): FormData {
  const form = new FormData();
  form.set('documentNumber', values.documentNumber.trim());
  form.set('documentDate', values.documentDate);
  form.set('note', values.note?.trim() ?? '');
  const lateReason = values.lateReason?.trim();
  if (lateReason) form.set('lateReason', lateReason);
  const [file] = values.evidence ?? [];
  if (file?.originFileObj) form.set('evidence', file.originFileObj, file.name);
  else form.set('noEvidenceReason', values.noEvidenceReason?.trim() ?? '');
  return form;
}
