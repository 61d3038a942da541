import { Parser } from 'htmlparser2';
import { normaliseText } from '../domain/reading/blocks.js';
import { unreadable } from './content.js';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlVisitor {
  /** Names come without their prefix: `w:tbl` is `tbl`, `r:id` stays `r:id` among the attributes. */
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** Deeper than any document that a person made. */
const MAX_DEPTH = 400;

/** Walks an XML part from end to end. A DOCTYPE is refused: entities of a file's own are never expanded, and nothing is fetched. */
export function walkXml(bytes: Uint8Array, visitor: XmlVisitor): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > MAX_DEPTH) throw unreadable('unsafe-xml', 'cấu trúc lồng nhau quá sâu; tệp bị từ chối.');
        visitor.open(localName(name), attributes);
      },
      onclosetag: (name) => {
        depth--;
        visitor.close(localName(name));
      },
      ontext: (text) => visitor.text(text),
      onprocessinginstruction: (name) => {
        if (/^!doctype/i.test(name))
          throw unreadable('unsafe-xml', 'tệp khai báo DOCTYPE, không phải do Word hay Excel tạo; tệp bị từ chối.');
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(decodeXml(bytes));
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decodeXml(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  return normaliseText(new TextDecoder(utf16 ?? 'utf-8').decode(bytes));
}
