import type { TthcField } from '#contracts';
import { type Directory, foldName, resolveAgencyName } from '#directory';
import type { Named } from './return-sheet.js';

/** Looking for what an unknown name resembles reads the whole directory: a file full of strange names gets only so many suggestions. */
const SUGGESTIONS_AT_MOST = 50;

/** Below it a suggestion is a guess. */
const WORTH_SAYING = 0.6;

export interface NameBook {
  agency(name: string): Named;
  field(name: string): Named;
}

/** Whom the names of a file or a program mean. Each name is looked up once. */
export function nameBook(directory: Directory, fields: readonly TthcField[]): NameBook {
  let suggested = 0;
  const agencies = new Map<string, Named>();
  const findAgency = (name: string): Named => {
    const active = directory.byId.get(name);
    if (active?.active) return { ok: true, id: active.id };
    const [only, ...others] = directory.byFold.get(foldName(name)) ?? [];
    if (only !== undefined && others.length === 0) return { ok: true, id: only.id };
    if (++suggested > SUGGESTIONS_AT_MOST) return refuse(`không có cơ quan “${name}” trong danh bạ.`);
    const found = resolveAgencyName(name, directory);
    if (found.kind === 'agency') return { ok: true, id: found.agency.id };
    if (found.kind === 'group') return refuse(`“${name}” là tên chung của nhiều cơ quan; hãy ghi tên từng cơ quan.`);
    const [best] = found.suggestions;
    const like = best !== undefined && best.similarity >= WORTH_SAYING ? ` Có phải “${best.name}”?` : '';
    return refuse(`không có cơ quan “${name}” trong danh bạ.${like}`);
  };
  const known = new Map(
    fields.flatMap((field) =>
      [field.id, foldName(field.code), foldName(field.name)].map((name) => [name, field] as const),
    ),
  );
  return {
    agency: (name) => {
      const found = agencies.get(name) ?? findAgency(name);
      agencies.set(name, found);
      return found;
    },
    field: (name) => {
      const field = known.get(name) ?? known.get(foldName(name));
      if (field === undefined) return refuse(`không có lĩnh vực “${name}” trong danh mục.`);
      return field.active ? { ok: true, id: field.id } : refuse(`lĩnh vực “${name}” đã ngừng dùng.`);
    },
  };
}

function refuse(message: string): Named {
  return { ok: false, message };
}
