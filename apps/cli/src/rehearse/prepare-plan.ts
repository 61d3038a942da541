import type { INestApplicationContext } from '@nestjs/common';
import { PublishCoveredPlan } from '#assignment';
import type { PlanTask } from '#contracts';
import {
  CreateTenant,
  type Directory,
  type DirectoryRow,
  ImportDirectory,
  LoadDirectory,
  resolveAgencyName,
  type Tenant,
} from '#directory';
import { ImportPlan, PlanView, rehearsalAnswers, SetStandingAgency, SettleTask } from '#plan';
import { LoadContributionDays } from '#reminder';
import { BadInput } from '../bad-input.js';

export interface PreparedPlan {
  readonly tenantId: string;
  readonly planId: string;
  /** Flagged rows that took their first candidate. */
  readonly taken: number;
  /** Flagged rows that had none. */
  readonly leftOut: number;
  /** False when every row was left out: then there is nothing to publish. */
  readonly inForce: boolean;
}

export interface PlanFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly planYear: number | undefined;
  readonly issuer: string | null;
}

/** Directory, import, answers, standing agency, publication: what a coordinator does on the first day. */
export async function preparePlan(
  rooms: INestApplicationContext,
  file: PlanFile,
  rows: readonly DirectoryRow[],
): Promise<PreparedPlan> {
  const tenant = await createTenant(rooms, file.issuer);
  const order = { tenantId: tenant.id, actorId: null };
  await rooms.get(ImportDirectory).run({ ...order, rows });
  const imported = await rooms
    .get(ImportPlan)
    .run({ ...order, fileName: file.name, bytes: file.bytes, planYear: file.planYear });
  if (!imported.ok) throw new BadInput(`${file.path}: ${imported.message}`);
  const plan = { ...order, planId: imported.planId };
  const detail = await rooms.get(PlanView).find(tenant.id, plan.planId);
  if (!detail) throw new Error('The imported plan is not there.');
  const tasks = detail.taskList;
  const { answers, ...counts } = rehearsalAnswers(tasks);
  let unsettled = 0;
  for (const { taskId, answer } of answers) {
    const settled = await rooms.get(SettleTask).run({ ...plan, taskId, answer });
    if (settled.ok && !settled.open) continue;
    await leaveOut(rooms, plan, taskId);
    unsettled += 1;
  }
  if (detail.standingAgencyId === null) {
    const directory = await rooms.get(LoadDirectory).run(tenant.id);
    await rooms.get(SetStandingAgency).run({ ...plan, agencyId: standingAgencyId(tasks, directory) });
  }
  const taken = counts.taken - unsettled;
  const leftOut = counts.leftOut + unsettled;
  const inForce = leftOut < tasks.length;
  const contributionDays = await rooms.get(LoadContributionDays).run(tenant.id);
  const publication = { ...plan, withoutAddresses, contributionDays };
  const published = inForce ? await rooms.get(PublishCoveredPlan).run(publication) : null;
  if (published && !published.ok) throw new BadInput(`${file.path}: ${published.message}`);
  return { tenantId: tenant.id, planId: plan.planId, taken, leftOut, inForce };
}

/** A rehearsal goes on without addresses: it shows which letters would be held. */
const withoutAddresses = { reason: 'Diễn tập: thư của cơ quan chưa có địa chỉ được giữ lại.' };

type PlanOrder = { readonly tenantId: string; readonly actorId: null; readonly planId: string };

/** A first candidate that does not settle the row leaves it out, as a row without one. */
async function leaveOut(rooms: INestApplicationContext, plan: PlanOrder, taskId: string): Promise<void> {
  const reason = 'Phương án đầu tiên không đủ để diễn tập.';
  await rooms.get(SettleTask).run({ ...plan, taskId, answer: { exclude: { reason } } });
}

async function createTenant(rooms: INestApplicationContext, issuer: string | null): Promise<Tenant> {
  const kind = /^(sở|ban|thanh tra)\s/iu.test(issuer ?? '')
    ? 'department'
    : /^bộ\s/iu.test(issuer ?? '')
      ? 'ministry'
      : 'province';
  const level = kind === 'ministry' ? 'ministry' : 'province';
  const created = await rooms.get(CreateTenant).run({ code: 'dien-tap', name: issuer ?? 'Diễn tập', kind, level });
  if (!created.ok) throw new Error(created.message);
  return created.tenant;
}

/** Where the document does not say who coordinates the plan: the agency that leads most of the first area, else most of the plan. */
function standingAgencyId(tasks: readonly PlanTask[], directory: Directory): string {
  const firstArea = tasks.map((task) => task.areaCode).find((code) => code !== null) ?? null;
  const found =
    mostFrequentLead(
      tasks.filter((task) => task.areaCode === firstArea),
      directory,
    ) ?? mostFrequentLead(tasks, directory);
  const id = found ?? directory.agencies[0]?.id;
  if (!id) throw new BadInput('Danh bạ không có cơ quan nào.');
  return id;
}

function mostFrequentLead(tasks: readonly PlanTask[], directory: Directory): string | undefined {
  const counts = new Map<string, number>();
  for (const name of tasks.flatMap((task) => task.leadNames)) {
    const found = resolveAgencyName(name, directory);
    if (found.kind === 'agency') counts.set(found.agency.id, (counts.get(found.agency.id) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
