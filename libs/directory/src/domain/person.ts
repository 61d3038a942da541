import { foldName } from './fold-name.js';

/** What a person may do; who may call which route is the identity room's matter. */
export const roles = ['officer', 'head', 'coordinator', 'leader', 'administrator'] as const;
export type Role = (typeof roles)[number];

export interface PersonDraft {
  /** As the file names it; resolved against the directory on saving. */
  readonly agency: string;
  readonly displayName: string;
  readonly email: string;
  readonly title: string;
  readonly roles: readonly Role[];
}

export interface Person {
  readonly id: string;
  readonly agencyId: string;
  readonly displayName: string;
  readonly email: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
}

const vietnamese: ReadonlyMap<string, Role> = new Map([
  ['cán bộ', 'officer'],
  ['chuyên viên', 'officer'],
  ['thủ trưởng', 'head'],
  ['điều phối', 'coordinator'],
  ['lãnh đạo', 'leader'],
  ['quản trị', 'administrator'],
]);

export function readRole(text: string): Role | null {
  const folded = foldName(text);
  return roles.find((role) => role === folded) ?? vietnamese.get(folded) ?? null;
}
