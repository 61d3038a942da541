/**
 * Rows of two plans as a careful reader has them, written down from the documents: position, first line, area, leads, supporting agencies,
 * kind and days of the deadline, whether its cell is printed, whether a person is asked, and the first ten digits of SHA-256 of the words
 * of the activity (else of the task).
 */
export type ExpectedRow = readonly [
  position: number,
  line: number,
  area: string,
  leads: string,
  supporting: string,
  kind: string,
  due: string,
  cell: 'printed' | 'inherited',
  doubt: 'asks' | 'clear',
  words: string,
];
