import { type Attributes, walkXml } from '../walk-xml.js';

/** What of a paragraph style matters to a reader. */
export interface WordStyle {
  readonly heading: boolean;
  readonly bold: boolean;
  readonly list: string | null;
  readonly depth: number;
}

export type WordStyles = ReadonlyMap<string, WordStyle>;

interface Draft {
  heading: boolean;
  bold: boolean;
  list: string | null;
  depth: number;
  basedOn: string | null;
}

/** word/styles.xml; what a style leaves unsaid it takes from the style it is based on. */
export function readStyles(bytes: Uint8Array | undefined): WordStyles {
  const drafts = new Map<string, Draft>();
  if (bytes === undefined) return drafts;
  let style: Draft | null = null;
  const opened: Readonly<Record<string, (style: Draft, attributes: Attributes) => void>> = {
    basedOn: (own, attributes) => (own.basedOn = attributes['w:val'] ?? null),
    outlineLvl: (own, attributes) => (own.heading = Number(attributes['w:val']) < 9),
    b: (own, attributes) => (own.bold = isOn(attributes)),
    numId: (own, attributes) => (own.list = attributes['w:val'] ?? null),
    ilvl: (own, attributes) => (own.depth = Number(attributes['w:val']) || 0),
  };
  walkXml(bytes, {
    open: (name, attributes) => {
      if (name === 'style') {
        style = { heading: false, bold: false, list: null, depth: 0, basedOn: null };
        drafts.set(attributes['w:styleId'] ?? '', style);
      } else if (style !== null) opened[name]?.(style, attributes);
    },
    close: (name) => void (name === 'style' && (style = null)),
    text() {},
  });
  return new Map([...drafts.keys()].map((id) => [id, inherited(id, drafts)]));
}

function inherited(id: string, drafts: ReadonlyMap<string, Draft>): WordStyle {
  let found: WordStyle = { heading: false, bold: false, list: null, depth: 0 };
  const seen = new Set<string>();
  for (let next: string | null = id; next !== null && !seen.has(next);) {
    seen.add(next);
    const draft = drafts.get(next);
    if (draft === undefined) break;
    const { heading, bold, list, depth } = draft;
    found = {
      heading: found.heading || heading,
      bold: found.bold || bold,
      list: found.list ?? list,
      depth: found.list === null ? depth : found.depth,
    };
    next = draft.basedOn;
  }
  return found;
}

/** A toggle is on when it is there, unless it says otherwise. */
export function isOn(attributes: Attributes): boolean {
  return !['0', 'false', 'off', 'none'].includes(attributes['w:val'] ?? '1');
}
