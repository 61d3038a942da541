import type { SuccessionBody, SuccessionPart } from '#contracts';

/** Task → the successor that takes it; what stands for nobody goes with the rest. */
export type HeirOf = Readonly<Record<string, string | undefined>>;

interface Fields {
  effectiveOn?: string;
  basis?: string;
  fromId?: string;
  toId?: string;
}

/** One line for the rest, and one for each successor that takes tasks of its own. */
export function successionBody(
  { effectiveOn = '', basis = '', fromId = '', toId = '' }: Fields,
  heirs: HeirOf,
): SuccessionBody {
  const byHeir = new Map<string, string[]>();
  for (const [taskId, heir] of Object.entries(heirs)) {
    if (heir !== undefined && heir !== toId) byHeir.set(heir, [...(byHeir.get(heir) ?? []), taskId]);
  }
  const named = [...byHeir].map(([heir, taskIds]): SuccessionPart => ({ fromId, toId: heir, taskIds }));
  return { effectiveOn, basis, parts: [{ fromId, toId, taskIds: [] }, ...named] };
}
