/** Names of agencies in a file of events, however they are composed and capitalized. */
export function sameName(one: string, other: string): boolean {
  return one.normalize('NFC').toLocaleLowerCase('vi') === other.normalize('NFC').trim().toLocaleLowerCase('vi');
}
