import { walkXml } from '../walk-xml.js';

export interface SheetEntry {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

/** The sheets in the order of their tabs. */
export function readSheetList(workbook: Uint8Array, relations: Uint8Array | undefined): SheetEntry[] {
  const targets = new Map<string, string>();
  if (relations !== undefined)
    walkXml(relations, {
      open(name, { Id: id, Target: target }) {
        if (name === 'Relationship' && id !== undefined && target !== undefined) targets.set(id, pathOf(target));
      },
      close() {},
      text() {},
    });
  const sheets: SheetEntry[] = [];
  walkXml(workbook, {
    open(name, attributes) {
      const path = targets.get(attributes['r:id'] ?? '');
      if (name !== 'sheet' || path === undefined) return;
      sheets.push({ name: attributes['name'] ?? '', path, hidden: (attributes['state'] ?? 'visible') !== 'visible' });
    },
    close() {},
    text() {},
  });
  return sheets;
}

function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}
