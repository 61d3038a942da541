import type { TextRow } from '../domain/return-sheet.js';
import { inflateParts } from './inflate-parts.js';
import { SheetVisitor } from './sheet-visitor.js';
import { damaged, UnreadableTable } from './table-refusal.js';
import { type XmlVisitor, xmlReader } from './xml-reader.js';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const STRINGS = 'xl/sharedStrings.xml';
/** Distinct texts are far fewer than rows; these would be a file made to fill memory. */
const MOST_STRING_SIGNS = 64 * 1024 * 1024;

/** Rows of the first sheet that is shown, one by one. The file is walked twice: texts may stand behind the rows that use them. */
export async function readWorkbookRows(bytes: Uint8Array, onRow: (row: TextRow) => void): Promise<void> {
  const sheets = new SheetNames();
  const relations = new Relations();
  const strings = new SharedStrings();
  await inflateParts(bytes, (name) => {
    if (name === WORKBOOK) return xmlReader(sheets);
    if (name === RELATIONS) return xmlReader(relations);
    return name === STRINGS ? xmlReader(strings) : null;
  });
  const path = relations.paths.get(sheets.first ?? '');
  if (path === undefined) throw damaged();
  let found = false;
  await inflateParts(bytes, (name) => {
    if (name !== path) return null;
    found = true;
    return xmlReader(new SheetVisitor(strings.all, onRow));
  });
  if (!found) throw damaged();
}

/** Where the first sheet stands that is not hidden. */
class SheetNames implements XmlVisitor {
  first: string | null = null;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name !== 'sheet' || this.first !== null || /hidden/i.test(attributes['state'] ?? '')) return;
    this.first = attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? null;
  }

  close(): void {}
  text(): void {}
}

class Relations implements XmlVisitor {
  readonly paths = new Map<string, string>();

  open(name: string, { Id, Target }: Readonly<Record<string, string>>): void {
    if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
    this.paths.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
  }

  close(): void {}
  text(): void {}
}

/** Texts that cells refer to by number; reading aids above characters are left out. */
class SharedStrings implements XmlVisitor {
  readonly all: string[] = [];
  private own = '';
  private signs = 0;
  private isText = false;
  private aids = 0;

  open(name: string): void {
    if (name === 'si') this.own = '';
    if (name === 'rPh') this.aids += 1;
    this.isText = name === 't' && this.aids === 0;
  }

  close(name: string): void {
    if (name === 'si') this.all.push(this.own);
    if (name === 'rPh') this.aids -= 1;
    this.isText = false;
  }

  text(text: string): void {
    if (!this.isText) return;
    this.own += text;
    this.signs += text.length;
    if (this.signs > MOST_STRING_SIGNS) throw new UnreadableTable('file-too-large', 'tệp Excel chứa quá nhiều chữ.');
  }
}
