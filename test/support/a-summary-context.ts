import type { SummaryContext } from '#summary';

export const aContext = (): SummaryContext => ({
  plan: { number: '12/KH-UBND', issuer: 'Ủy ban nhân dân tỉnh Mẫu', issuedOn: '2023-01-03', year: 2023 },
  superiorBody: 'Ủy ban nhân dân tỉnh Mẫu',
  issuingBody: 'Sở Nội vụ',
  symbol: 'BC-SNV',
  place: 'Tỉnh Mẫu',
  signer: { lines: ['GIÁM ĐỐC'] },
  recipients: { to: ['Ủy ban nhân dân tỉnh', 'Các sở, ban, ngành'], archive: 'CCHC' },
});
