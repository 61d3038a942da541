import type { INestApplicationContext } from '@nestjs/common';
import { type Recomputed, RecomputeDueDates } from '#assignment';
import { formatDate, revisedCalendar, vietnamCalendar, type WorkingCalendar } from '#calendar';
import type { ReminderEffect } from '#contracts';
import { ListTenants, type Tenant } from '#directory';
import { PreviewCalendar } from '#reminder';
import { sayEffect } from '../policy/say-effect.js';
import { withRooms } from '../with-rooms.js';
import type { CalendarOptions } from './calendar-options.js';
import { readCalendarFile } from './read-calendar-file.js';

type Print = (line: string) => void;

/** What moves in one tenant. */
interface TenantMoves {
  readonly tenant: string;
  readonly moved: Recomputed['moved'];
  /** Null once it is done: then there is nothing to compare with. */
  readonly reminders: ReminderEffect | null;
}

/** Lines of moved duties that a person reads; the rest is counted. `--format json` has them all. */
const SHOWN = 50;

export async function previewCalendar(path: string, options: CalendarOptions, print: Print): Promise<void> {
  const calendar = revisedCalendar(await readCalendarFile(path));
  await withRooms((rooms) => preview(rooms, calendar, options, print));
}

export function recompute(options: CalendarOptions, print: Print): Promise<void> {
  return withRooms(async (rooms) => {
    if (options.dryRun === true) return preview(rooms, vietnamCalendar, options, print);
    const done = await rooms.get(RecomputeDueDates).run({ dryRun: false });
    const tenants = await rooms.get(ListTenants).run();
    printMoves(done, byTenant(done, tenants), options, print);
  });
}

async function preview(
  rooms: INestApplicationContext,
  calendar: WorkingCalendar,
  options: CalendarOptions,
  print: Print,
): Promise<void> {
  const found = await rooms.get(RecomputeDueDates).run({ dryRun: true, calendar });
  const tenants = await rooms.get(ListTenants).run();
  const moves: TenantMoves[] = [];
  for (const each of byTenant(found, tenants)) {
    const days = new Map(each.moved.map(({ assignmentId, to }) => [assignmentId, to]));
    moves.push({ ...each, reminders: await rooms.get(PreviewCalendar).run(each.tenantId, calendar, days) });
  }
  printMoves(found, moves, options, print);
}

function byTenant({ moved }: Recomputed, tenants: readonly Tenant[]) {
  return tenants.map(({ id: tenantId, name: tenant }) => {
    return { tenantId, tenant, moved: moved.filter((duty) => duty.tenantId === tenantId), reminders: null };
  });
}

function printMoves(
  { duties, moved }: Recomputed,
  tenants: readonly TenantMoves[],
  { format, dryRun }: CalendarOptions,
  print: Print,
): void {
  if (format === 'json') {
    const shown = tenants.map(({ tenant, moved: own, reminders }) => ({ tenant, moved: own, reminders }));
    return print(JSON.stringify({ duties, moved: moved.length, tenants: shown }));
  }
  const done = tenants.every(({ reminders }) => reminders === null) && dryRun !== true;
  print(`${String(moved.length)} trên ${String(duties)} hạn đang mở ${done ? 'đã dời' : 'sẽ dời'}.`);
  for (const { tenant, moved: own, reminders } of tenants) {
    if (own.length === 0 && (reminders?.changed ?? 0) === 0) continue;
    print(tenant);
    for (const { agencyName, title, from, to, explanation } of own.slice(0, SHOWN))
      print(`  ${formatDate(from)} → ${formatDate(to)}  ${agencyName}: ${title} (${explanation})`);
    if (own.length > SHOWN) print(`  … và ${String(own.length - SHOWN)} hạn nữa`);
    if (reminders !== null) for (const line of sayEffect(reminders)) print(`  ${line}`);
  }
}
