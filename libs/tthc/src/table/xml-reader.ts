import { Parser } from 'htmlparser2';
import type { PartReader } from './inflate-parts.js';
import { UnreadableTable } from './table-refusal.js';

export interface XmlVisitor {
  /** Names come without their prefix. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Walks an XML part as its pieces come. A DOCTYPE is refused: entities of a file's own are never expanded. */
export function xmlReader(visitor: XmlVisitor): PartReader {
  const decoder = new TextDecoder('utf-8');
  const parser = new Parser(
    {
      onopentag: (name, attributes) => visitor.open(localName(name), attributes),
      onclosetag: (name) => visitor.close(localName(name)),
      ontext: (text) => visitor.text(text),
      onprocessinginstruction: (name) => {
        if (/^!doctype/i.test(name)) throw new UnreadableTable('file-not-readable', 'tệp Excel khai báo DOCTYPE.');
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  return (piece, isLast) => {
    parser.write(decoder.decode(piece, { stream: !isLast }));
    if (isLast) parser.end();
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
