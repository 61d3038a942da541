import { readDeadline } from '#calendar';
import { splitAgencies } from './split-agencies.js';

/** "Cơ quan chủ trì: … Thời gian hoàn thành: …": a row of a table written as a sentence. */
const label =
  /(?<![\p{L}])(?:(?:(?:cơ quan|đơn vị|bộ phận)\s+)?(?<lead>chủ trì)|(?:cơ quan|đơn vị|bộ phận)\s+(?<doer>thực hiện)|(?:(?:cơ quan|đơn vị)\s+)?(?<with>phối hợp)|(?<due>(?:thời gian|thời hạn|tiến độ)(?:\s+(?:hoàn thành|thực hiện))?|hoàn thành)|(?<product>(?:sản phẩm|kết quả)(?:\s+(?:đầu ra|thực hiện))?))\s*:\s*/giu;
const longest = 4000;

export interface Labelled {
  /** The words before the first label. */
  readonly body: string;
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  readonly deadlineText: string | null;
  readonly deliverable: string | null;
}

type Field = 'lead' | 'with' | 'due' | 'product';

const fieldOf = (groups: Partial<Record<string, string>>): Field => {
  if (groups['with'] !== undefined) return 'with';
  if (groups['due'] !== undefined) return 'due';
  return groups['product'] !== undefined ? 'product' : 'lead';
};

const trim = (text: string): string => text.replace(/^[\s.;,(–-]+|[\s;,.)(–-]+$/gu, '');

/** "Văn phòng. Thường xuyên.": a time may follow the agencies without a label of its own. */
const splitTail = (value: string, planYear: number): { readonly agencies: string; readonly tail: string | null } => {
  const [agencies = '', ...rest] = value.split(/[.;]\s+(?=\p{Lu}|\d)/u);
  const tail = trim(rest.at(-1) ?? '');
  const understood =
    tail !== '' && tail.length < 60 && !['unknown', 'none'].includes(readDeadline(tail, { planYear }).kind);
  return understood
    ? { agencies: trim([agencies, ...rest.slice(0, -1)].join('; ')), tail }
    : { agencies: trim(value), tail: null };
};

/** Null where the text has no label. */
export const readLabels = (text: string, planYear: number): Labelled | null => {
  const found = text.length > longest ? [] : [...text.matchAll(label)];
  const [first] = found;
  if (first === undefined) return null;
  const values = new Map<Field, string>();
  let tail: string | null = null;
  found.forEach((match, at) => {
    const field = fieldOf(match.groups ?? {});
    const value = text.slice(match.index + match[0].length, found[at + 1]?.index ?? text.length);
    const split =
      field === 'lead' || field === 'with' ? splitTail(value, planYear) : { agencies: trim(value), tail: null };
    tail = split.tail ?? tail;
    if (!values.has(field)) values.set(field, split.agencies);
  });
  return {
    body: trim(text.slice(0, first.index)) === '' ? '' : text.slice(0, first.index).replace(/[\s;,(–-]+$/u, ''),
    lead: splitAgencies(values.get('lead') ?? '').names,
    coordinating: splitAgencies(values.get('with') ?? '').names,
    deadlineText: values.get('due') ?? tail,
    deliverable: values.get('product') ?? null,
  };
};
