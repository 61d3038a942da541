import type { INestApplicationContext } from '@nestjs/common';
import { type PolicyPlaceBody, policyPlaceSchema, type ShownPolicy } from '#contracts';
import { PlanView } from '#plan';
import { ForgetReminderPolicy, PreviewReminderPolicy, SaveReminderPolicy, ShowReminderPolicy } from '#reminder';
import { BadInput } from '../bad-input.js';
import { findTenant } from '../find-tenant.js';
import { withRooms } from '../with-rooms.js';
import type { PolicyOptions } from './policy-options.js';
import { readChanges } from './read-changes.js';
import { sayEffect } from './say-effect.js';
import { sayPolicy } from './say-policy.js';

type Print = (line: string) => void;

interface Place {
  readonly tenantId: string;
  readonly place: PolicyPlaceBody;
  readonly shown: ShownPolicy;
}

export function showPolicy(options: PolicyOptions, print: Print): Promise<void> {
  return withRooms(async (rooms) => {
    const { shown } = await placeOf(rooms, options);
    for (const line of inFormat(options, shown, sayPolicy)) print(line);
  });
}

export function previewPolicy(options: PolicyOptions, print: Print): Promise<void> {
  return withRooms(async (rooms) => {
    const { tenantId, place, shown } = await placeOf(rooms, options);
    const effect = await rooms.get(PreviewReminderPolicy).run(tenantId, place, changesOf(options, shown));
    if (effect === null) throw unknownPlace();
    for (const line of inFormat(options, effect, sayEffect)) print(line);
  });
}

export function setPolicy(options: PolicyOptions, print: Print): Promise<void> {
  return withRooms(async (rooms) => {
    const { tenantId, place, shown } = await placeOf(rooms, options);
    const changes = changesOf(options, shown);
    const order = { tenantId, actorId: null, place };
    const done =
      changes === null
        ? await rooms.get(ForgetReminderPolicy).run(order)
        : await rooms.get(SaveReminderPolicy).run({ ...order, changes });
    if (!done.ok) throw new BadInput(done.message);
    const now = await rooms.get(ShowReminderPolicy).run(tenantId, place);
    if (now === null) throw unknownPlace();
    for (const line of inFormat(options, now, sayPolicy)) print(line);
  });
}

/** Null: the place is to want nothing of its own. */
function changesOf({ set = [], reset = false }: PolicyOptions, shown: ShownPolicy) {
  if (reset === set.length > 0) throw new BadInput('Cần đúng một trong hai: --set (một hay nhiều lần) hoặc --reset.');
  return reset ? null : readChanges(set, shown.changes);
}

async function placeOf(rooms: INestApplicationContext, options: PolicyOptions): Promise<Place> {
  const { id: tenantId } = await findTenant(rooms, options.tenant);
  const planId = await planIdOf(rooms, tenantId, options);
  const { area: areaCode, task: taskId } = options;
  const scope =
    planId === undefined ? 'tenant' : taskId !== undefined ? 'task' : areaCode === undefined ? 'plan' : 'area';
  const read = policyPlaceSchema.safeParse({ scope, planId, areaCode, taskId });
  if (!read.success) throw unknownPlace();
  const shown = await rooms.get(ShowReminderPolicy).run(tenantId, read.data);
  if (shown === null) throw unknownPlace();
  return { tenantId, place: read.data, shown };
}

async function planIdOf(
  rooms: INestApplicationContext,
  tenantId: string,
  { plan, area, task }: PolicyOptions,
): Promise<string | undefined> {
  if (area !== undefined && task !== undefined) throw new BadInput('Chỉ chọn một trong hai: --area hoặc --task.');
  if (plan === undefined) {
    if (area !== undefined || task !== undefined) throw new BadInput('--area và --task cần có --plan.');
    return undefined;
  }
  const plans = (await rooms.get(PlanView).list(tenantId)).filter(({ status }) => status === 'published');
  const found = plans.filter(({ id, number }) => id === plan || number === plan);
  if (found.length > 1)
    throw new BadInput(`--plan ${plan}: có ${String(found.length)} kế hoạch mang số này, hãy dùng mã`);
  if (found[0] === undefined)
    throw new BadInput(`--plan ${plan}: không có kế hoạch đã công bố nào mang mã hoặc số này`);
  return found[0].id;
}

function unknownPlace(): BadInput {
  return new BadInput('Không có kế hoạch đã công bố, lĩnh vực hoặc nhiệm vụ này.');
}

function inFormat<T>({ format }: PolicyOptions, value: T, say: (value: T) => string[]): string[] {
  return format === 'json' ? [JSON.stringify(value)] : say(value);
}
