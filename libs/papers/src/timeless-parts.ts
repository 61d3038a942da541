import { openPackage, type Parts } from './package-archive.js';

const coreProperties = 'docProps/core.xml';
const moments = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;

/** The parts of a Word file without the moment of writing: a frozen report, rendered again, is the same file. */
export function timelessParts(bytes: Buffer): Parts {
  const parts = openPackage(bytes);
  const core = parts.get(coreProperties);
  if (core) parts.set(coreProperties, Buffer.from(core.toString('utf8').replace(moments, '')));
  return parts;
}
