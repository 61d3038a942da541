import type { OfficialDocument } from '#papers';
import { issuerInitials, placeOfIssuer } from '#papers';

/** NĐ 30/2020: how the head of a body is called where it signs; the first that fits. */
const heads: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:UBND|ủy ban nhân dân|uỷ ban nhân dân)/iu, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
  [/^sở/iu, ['GIÁM ĐỐC']],
  [/^văn phòng/iu, ['CHÁNH VĂN PHÒNG']],
  [/^ban\s/iu, ['TRƯỞNG BAN']],
  [/^phòng/iu, ['TRƯỞNG PHÒNG']],
  [/^thanh tra/iu, ['CHÁNH THANH TRA']],
];

/** The frame of a paper that an agency issues. A person checks it before signing. */
export function agencyIssuer(
  agency: string,
  superior: string | null,
): Pick<OfficialDocument, 'superiorBody' | 'symbol' | 'place' | 'signer'> {
  const isCommittee = heads[0]?.[0].test(agency) === true;
  const [, lines] = heads.find(([name]) => name.test(agency)) ?? [null, ['THỦ TRƯỞNG CƠ QUAN']];
  return {
    // A people's committee stands under no body of its own rank on its papers.
    superiorBody: isCommittee ? null : superior,
    symbol: `BC-${isCommittee ? 'UBND' : issuerInitials(agency)}`,
    place: placeOf(agency, isCommittee) || placeOfIssuer(superior ?? ''),
    signer: { lines: [...lines] },
  };
}

/** "UBND xã Khê Thượng" → "Khê Thượng"; "Bảo hiểm xã hội tỉnh" names no commune. */
const placeOf = (agency: string, isCommittee: boolean): string =>
  (isCommittee && /\s(?:xã|phường|đặc khu)\s+(.+)$/iu.exec(agency)?.[1]) || placeOfIssuer(agency);
