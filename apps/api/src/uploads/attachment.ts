import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

interface NamedFile {
  readonly name: string;
  readonly mediaType: string;
}

export interface FileToSend extends NamedFile {
  readonly bytes: Buffer;
}

export interface LongFileToSend extends NamedFile {
  readonly pieces: AsyncIterable<Buffer>;
  /** Bytes of all pieces. */
  readonly size: number;
}

/** A file to keep, never shown inside our own pages. */
export function attachment({ bytes, ...file }: FileToSend): StreamableFile {
  return new StreamableFile(bytes, { ...headersOf(file), length: bytes.length });
}

/** The same of a file that is read while it is sent. */
export function longAttachment({ pieces, size, ...file }: LongFileToSend): StreamableFile {
  return new StreamableFile(Readable.from(pieces, { objectMode: false }), { ...headersOf(file), length: size });
}

function headersOf({ name, mediaType }: NamedFile): { type: string; disposition: string } {
  const plain = name.normalize('NFD').replace(/[^\x20-\x7e]|["\\]/g, '');
  return {
    type: mediaType,
    disposition: `attachment; filename="${plain || 'tep'}"; filename*=UTF-8''${rfc5987(name)}`,
  };
}

function rfc5987(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
