/** What the user gave cannot be worked with: printed as one line, exit code 2, never a stack trace. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}
