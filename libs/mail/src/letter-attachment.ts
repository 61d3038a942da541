/** A file that goes out with a letter. */
export interface LetterAttachment {
  readonly name: string;
  /** As in a Content-Type header, parameters included: `text/calendar; charset=utf-8`. */
  readonly mediaType: string;
  readonly bytes: Buffer;
}
