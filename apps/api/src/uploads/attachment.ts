import { StreamableFile } from '@nestjs/common';

export interface FileToSend {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** A file to keep, never shown inside our own pages. */
export function attachment({ name, mediaType, bytes }: FileToSend): StreamableFile {
  const plain = name.normalize('NFD').replace(/[^\x20-\x7e]|["\\]/g, '');
  const disposition = `attachment; filename="${plain || 'tep'}"; filename*=UTF-8''${rfc5987(name)}`;
  return new StreamableFile(bytes, { type: mediaType, disposition, length: bytes.length });
}

function rfc5987(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
