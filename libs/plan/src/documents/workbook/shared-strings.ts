import { walkXml } from '../walk-xml.js';

/** xl/sharedStrings.xml: the texts that cells refer to by number; reading aids printed above characters are left out. */
export function readSharedStrings(bytes: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  if (bytes === undefined) return strings;
  let text = '';
  let inText = false;
  let hidden = 0;
  walkXml(bytes, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') hidden++;
      inText = name === 't' && hidden === 0;
    },
    close(name) {
      if (name === 'si') strings.push(text);
      if (name === 'rPh') hidden--;
      inText = false;
    },
    text: (part) => void (inText && (text += part)),
  });
  return strings;
}
