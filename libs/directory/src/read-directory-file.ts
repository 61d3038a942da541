import { type DirectoryFileReading, readDirectoryRows } from './domain/read-directory-rows.js';
import { type PeopleFileReading, readPeopleRows } from './domain/read-people-rows.js';
import { readSheet } from './read-sheet.js';

/** A directory file (CSV or XLSX) row by row; a bad row says what is wrong with it, a bad file is refused whole. */
export async function readDirectoryFile(bytes: Uint8Array, fileName: string): Promise<DirectoryFileReading> {
  const reading = await readSheet(bytes, fileName);
  return reading.ok ? readDirectoryRows(reading.sheet, fileName) : reading;
}

/** The same for people: `agency,display_name,email,title,roles`. */
export async function readPeopleFile(bytes: Uint8Array, fileName: string): Promise<PeopleFileReading> {
  const reading = await readSheet(bytes, fileName);
  return reading.ok ? readPeopleRows(reading.sheet, fileName) : reading;
}
