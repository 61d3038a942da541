import type { FrameChanges, NoticeIssuer } from '#contracts';
import { issuerInitials, placeOfIssuer } from '#papers';

/** The head and foot of the paper: the office under its committee, or the committee itself, unless the office set them otherwise. */
export function noticeIssuer(committee: string, office: string | null, frame: FrameChanges): NoticeIssuer {
  const { superiorBody, issuingBody, symbol, place, signer } = frame;
  return {
    superiorBody: superiorBody === undefined ? (office === null ? null : committee) : superiorBody,
    issuingBody: issuingBody ?? office ?? committee,
    symbol: symbol ?? `TB-${issuerInitials(office ?? committee)}`,
    place: place ?? placeOfIssuer(committee),
    signer: signer ?? signerOf(committee, office),
  };
}

function signerOf(committee: string, office: string | null): string[] {
  if (office === null) return [`TM. ${committee.toLocaleUpperCase('vi')}`, 'CHỦ TỊCH'];
  return [/^văn phòng/i.test(office) ? 'CHÁNH VĂN PHÒNG' : 'GIÁM ĐỐC'];
}
