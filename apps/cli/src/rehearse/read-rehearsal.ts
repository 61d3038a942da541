import { basename } from 'node:path';
import { dateOf, type LocalDate, parseLocalDate, vietnamCalendar } from '#calendar';
import type { DirectoryRow } from '#directory';
import type { PlanReading } from '#plan';
import { BadInput } from '../bad-input.js';
import { parsePlan } from '../parse-plan.js';
import { readInputFile, readYear } from '../read-input.js';
import type { PlanFile } from './prepare-plan.js';
import { directoryRowsFromNames, readRehearsalDirectory } from './rehearsal-directory.js';
import { type RehearsalEvent, readRehearsalEvents } from './rehearsal-event.js';

export interface RehearseOptions {
  readonly directory?: string;
  readonly events?: string;
  readonly from?: string;
  readonly to?: string;
  readonly out?: string;
  readonly year?: string;
  readonly format: 'json' | 'text';
}

export interface Rehearsal {
  readonly reading: PlanReading;
  readonly year: number;
  readonly file: PlanFile;
  readonly rows: readonly DirectoryRow[];
  readonly events: readonly RehearsalEvent[];
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Everything a rehearsal is given, read and checked before anything is started. */
export async function readRehearsal(path: string, options: RehearseOptions): Promise<Rehearsal> {
  const planYear = options.year === undefined ? undefined : readYear(options.year);
  const reading = await parsePlan(path, planYear);
  const year = planYear ?? reading.document.planYear;
  if (!year) throw new BadInput(`${path}: không thấy năm kế hoạch; hãy thêm --year`);
  const from = readDay('--from', options.from) ?? vietnamCalendar.nextWorkingDay(dateOf(year, 1, 1));
  const to = readDay('--to', options.to) ?? dateOf(year + 1, 1, 31);
  if (to < from) throw new BadInput(`--to ${to} sớm hơn --from ${from}`);
  return {
    ...{ reading, year, from, to },
    rows: options.directory
      ? await readRehearsalDirectory(options.directory)
      : directoryRowsFromNames(namesIn(reading)),
    events: options.events ? await readEvents(options.events) : [],
    file: {
      ...{ path, name: basename(path), planYear, issuer: reading.document.issuer },
      bytes: await readInputFile(path),
    },
  };
}

async function readEvents(path: string): Promise<RehearsalEvent[]> {
  return readRehearsalEvents((await readInputFile(path)).toString('utf8'), path);
}

/** Every agency the plan gives work to or names as a coordinator; of a plan that names none, its issuer. */
function namesIn({ tasks, areas, document }: PlanReading): string[] {
  const named = [...tasks.flatMap((task) => task.lead), ...areas.flatMap(({ coordinator }) => coordinator ?? [])];
  return named.length > 0 ? named : [document.issuer ?? 'Cơ quan ban hành'];
}

function readDay(option: string, value: string | undefined): LocalDate | undefined {
  if (value === undefined) return undefined;
  const day = parseLocalDate(value);
  if (day === null) throw new BadInput(`${option} ${value}: phải là ngày dạng YYYY-MM-DD`);
  return day;
}
