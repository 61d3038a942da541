/** Word counts in twips (1/20 pt) and fonts in half-points. */
export const millimetres = (value: number): number => Math.round((value * 1440) / 25.4);
export const points = (value: number): number => value * 20;
export const fontSize = (value: number): number => value * 2;

/** A4 and the margins of NĐ 30/2020, Phụ lục I, mục I. */
export const page = {
  shortSide: millimetres(210),
  longSide: millimetres(297),
  margin: {
    top: millimetres(20),
    bottom: millimetres(20),
    left: millimetres(30),
    right: millimetres(15),
    header: millimetres(10),
    footer: millimetres(10),
  },
} as const;

const sideMargins = page.margin.left + page.margin.right;

/** The width that text and tables have between the margins. */
export const textWidth = (landscape: boolean): number => (landscape ? page.longSide : page.shortSide) - sideMargins;

/** Sizes in points, each within the range that the decree allows. */
export const size = {
  nation: 12,
  motto: 13,
  superiorBody: 12,
  issuingBody: 12,
  number: 13,
  placeAndDate: 13,
  title: 14,
  body: 14,
  table: 12,
  signer: 14,
  recipientsLabel: 12,
  recipients: 11,
  annexTitle: 14,
  pageNumber: 13,
} as const;
