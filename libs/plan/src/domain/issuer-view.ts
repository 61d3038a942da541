import { foldName, type IssuerView } from '#directory';

/** Whose plan it is, as the name of its issuer tells: "Văn phòng" means another office in a department's plan. */
export function issuerView(issuer: string | null): IssuerView {
  const folded = foldName(issuer ?? '');
  if (/^(sở|ban|thanh tra) /u.test(folded)) return { issuerKind: 'department', issuerLevel: 'province' };
  if (/^ubnd (tỉnh|thành phố) /u.test(folded)) return { issuerKind: 'people-committee', issuerLevel: 'province' };
  if (/^ubnd (huyện|quận|thị xã) /u.test(folded)) return { issuerKind: 'people-committee', issuerLevel: 'district' };
  if (/^ubnd (xã|phường|thị trấn) /u.test(folded)) return { issuerKind: 'people-committee', issuerLevel: 'commune' };
  return folded.startsWith('bộ ') ? { issuerKind: 'other', issuerLevel: 'ministry' } : {};
}
