import type { LocalDate } from '#calendar';
import type { SuccessionPart } from '#contracts';
import type { Agency } from './agency.js';
import type { Directory } from './directory.js';

/** Agencies that end, and who takes over their work, by a dated legal act. */
export interface SuccessionOrder {
  readonly effectiveOn: LocalDate;
  readonly basis: string;
  readonly parts: readonly SuccessionPart[];
}

/** A succession that somebody orders. */
export interface SuccessionDeed extends SuccessionOrder {
  readonly tenantId: string;
  readonly actorId: string | null;
}

/** What stands in the way, in words; empty: the succession can be applied today. */
export function successionProblems(order: SuccessionOrder, directory: Directory, today: LocalDate): string[] {
  const nameOf = (id: string) => directory.byId.get(id)?.name ?? 'không rõ';
  const closing = new Set(order.parts.map(({ fromId }) => fromId));
  const isOpen = (id: string) => directory.byId.get(id)?.active === true;
  const problems = [
    ...[...closing]
      .filter((id) => !isOpen(id))
      .map((id) => `Cơ quan cũ “${nameOf(id)}” không có trong danh bạ hoặc đã kết thúc.`),
    ...order.parts
      .filter(({ toId }) => !isOpen(toId))
      .map(({ toId }) => `Cơ quan kế thừa “${nameOf(toId)}” không có trong danh bạ hoặc đã kết thúc.`),
    ...order.parts
      .filter(({ toId }) => closing.has(toId))
      .map(({ toId }) => `“${nameOf(toId)}” vừa kết thúc vừa kế thừa.`),
    ...[...closing]
      .filter((id) => restsOf(order, id) > 1)
      .map((id) => `Có hai cơ quan cùng nhận phần còn lại của “${nameOf(id)}”.`),
    ...(order.effectiveOn > today ? ['Chưa đến ngày có hiệu lực: hãy thực hiện từ ngày đó.'] : []),
  ];
  return [...new Set(problems)];
}

function restsOf({ parts }: SuccessionOrder, fromId: string): number {
  return parts.filter((part) => part.fromId === fromId && part.taskIds.length === 0).length;
}

/** The only one who takes everything: whoever still writes the old name means them. */
export function soleSuccessor({ parts }: Pick<SuccessionOrder, 'parts'>, fromId: string): string | null {
  const successors = new Set(parts.filter((part) => part.fromId === fromId).map(({ toId }) => toId));
  const [only, ...others] = successors;
  return only !== undefined && others.length === 0 ? only : null;
}

/** Who takes what no line names: approvals, standing work, later tasks. */
export function generalSuccessor({ parts }: Pick<SuccessionOrder, 'parts'>, fromId: string): string | null {
  return (
    parts.find((part) => part.fromId === fromId && part.taskIds.length === 0)?.toId ?? soleSuccessor({ parts }, fromId)
  );
}

/** The agencies as they stand after it: the old ones closed, their names answered by a sole successor. */
export function afterSuccession(order: SuccessionOrder, directory: Directory): Agency[] {
  const closing = [...new Set(order.parts.map(({ fromId }) => fromId))].flatMap((id) => directory.byId.get(id) ?? []);
  const changed = new Map<string, Agency>(closing.map((agency) => [agency.id, { ...agency, active: false }]));
  for (const old of closing) {
    const heir = soleSuccessor(order, old.id);
    const agency = heir === null ? undefined : (changed.get(heir) ?? directory.byId.get(heir));
    if (agency === undefined) continue;
    const aliases = [...new Set([...agency.aliases, old.name, ...old.aliases])];
    changed.set(agency.id, { ...agency, aliases });
  }
  return [...changed.values()];
}
