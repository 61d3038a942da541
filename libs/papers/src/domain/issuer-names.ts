/** "Sở Nội vụ" → "SNV": as NĐ 30/2020 abbreviates the issuing body in a document's symbol. */
export function issuerInitials(name: string): string {
  const words = name.split(/[^\p{L}]+/u).filter((word) => word !== '' && word.toLocaleLowerCase('vi') !== 'và');
  return words
    .map((word) => (word === word.toLocaleUpperCase('vi') ? word : (word[0] ?? '')))
    .join('')
    .toLocaleUpperCase('vi');
}

/** "Ủy ban nhân dân tỉnh Mẫu Sơn" → "Mẫu Sơn": where its documents are dated from; empty where the name does not say. */
export function placeOfIssuer(issuer: string): string {
  return /(?:tỉnh|thành phố|huyện|quận|thị xã)\s+(.+)$/iu.exec(issuer)?.[1] ?? '';
}
