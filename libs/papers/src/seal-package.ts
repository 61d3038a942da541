import { openPackage, sealPackage } from './package-archive.js';

const coreProperties = 'docProps/core.xml';
const moments = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;

/** Takes the moment of writing out of the file: a frozen report, rendered again, is the same file. */
export function sealWord(bytes: Buffer): Buffer {
  const parts = openPackage(bytes);
  const core = parts.get(coreProperties);
  if (core) parts.set(coreProperties, Buffer.from(core.toString('utf8').replace(moments, '')));
  return sealPackage(parts);
}

export function sealWorkbook(bytes: Buffer): Buffer {
  return sealPackage(openPackage(bytes));
}
