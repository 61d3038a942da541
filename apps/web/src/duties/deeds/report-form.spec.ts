import { describe, expect, it } from 'vitest';
import { reportForm } from './report-form.js';

const words = { documentNumber: ' 12/BC-SNV ', documentDate: '2026-03-20' };

describe('the form of a completion report', () => {
  it('carries the evidence and then no reason for its absence', () => {
    const evidence = [{ name: 'Báo cáo.pdf', originFileObj: new Blob(['%PDF-1.7']) }];
    const form = reportForm({ ...words, evidence, noEvidenceReason: 'đã có tệp' });
    expect(form.get('documentNumber')).toBe('12/BC-SNV');
    expect(form.get('evidence')).toBeInstanceOf(Blob);
    expect(form.has('noEvidenceReason')).toBe(false);
  });

  it('says why there is no evidence', () => {
    const form = reportForm({ ...words, evidence: [], noEvidenceReason: 'Văn bản mật' });
    expect(form.get('noEvidenceReason')).toBe('Văn bản mật');
    expect(form.has('evidence')).toBe(false);
  });
});
