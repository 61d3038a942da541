import type { TthcField } from '#contracts';
import { foldName } from '#directory';

/** What keeps fields from joining the list: a code or a name that another answers to. Null: nothing does. */
export function fieldClash(
  known: readonly TthcField[],
  wanted: readonly (Pick<TthcField, 'code' | 'name'> & { readonly id?: string })[],
): string | null {
  const owners = new Map<string, string | undefined>();
  for (const { id, code, name } of known) for (const word of [code, name]) owners.set(foldName(word), id);
  for (const { id, code, name } of wanted) {
    const words = [...new Set([code, name].map(foldName))];
    if (words.includes('')) return `“${code} ${name}” không có chữ hay số nào.`;
    for (const word of words) {
      if (owners.has(word) && (id === undefined || owners.get(word) !== id)) {
        return `Mã hoặc tên “${word === foldName(code) ? code : name}” đã có trong danh mục.`;
      }
      owners.set(word, id);
    }
  }
  return null;
}
