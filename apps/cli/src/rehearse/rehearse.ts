import { basename } from 'node:path';
import { SummaryFactsView } from '#assignment';
import { dateOf, daysBetween, instantAt, type LocalDate, parseLocalDate, vietnamCalendar } from '#calendar';
import { BadInput } from '../bad-input.js';
import { parsePlan } from '../parse-plan.js';
import { readInputFile, readYear } from '../read-input.js';
import { followYear } from './follow-year.js';
import { letterLine, letterText } from './letter-line.js';
import { preparePlan } from './prepare-plan.js';
import { directoryRowsFromNames, readRehearsalDirectory } from './rehearsal-directory.js';
import { readRehearsalEvents } from './rehearsal-event.js';
import { Stage } from './stage.js';
import { writeResults } from './write-results.js';

export interface RehearseOptions {
  readonly directory?: string;
  readonly events?: string;
  readonly from?: string;
  readonly to?: string;
  readonly out?: string;
  readonly year?: string;
  readonly format: 'json' | 'text';
}

/** Runs a plan's whole year on a set clock with the production code and prints every mail it would send. */
export async function rehearse(path: string, options: RehearseOptions, print: (line: string) => void): Promise<void> {
  const planYear = options.year === undefined ? undefined : readYear(options.year);
  const reading = await parsePlan(path, planYear);
  const year = planYear ?? reading.document.planYear;
  if (!year) throw new BadInput(`${path}: không thấy năm kế hoạch; hãy thêm --year`);
  const from = readDay('--from', options.from) ?? vietnamCalendar.nextWorkingDay(dateOf(year, 1, 1));
  const to = readDay('--to', options.to) ?? dateOf(year + 1, 1, 31);
  if (to < from) throw new BadInput(`--to ${to} sớm hơn --from ${from}`);
  const events = options.events
    ? readRehearsalEvents((await readInputFile(options.events)).toString('utf8'), options.events)
    : [];
  const names = reading.tasks.flatMap((task) => task.lead);
  const rows = options.directory ? await readRehearsalDirectory(options.directory) : directoryRowsFromNames(names);
  const bytes = await readInputFile(path);
  const file = { path, name: basename(path), bytes, planYear, issuer: reading.document.issuer };

  const stage = await Stage.open(instantAt(from, '07:00'));
  try {
    const plan = await preparePlan(stage.rooms, file, rows);
    if (plan.taken + plan.leftOut > 0) {
      complain(
        `${plan.taken + plan.leftOut} dòng còn nghi ngờ: ${plan.taken} lấy phương án đầu tiên, ${plan.leftOut} để ngoài.`,
      );
    }
    await stage.settle();
    const lines: string[] = [];
    const recipients = new Set<string>();
    await followYear(stage, {
      ...{ tenantId: plan.tenantId, planId: plan.planId, from, to, events },
      onLetter: (day, letter) => {
        lines.push(letterLine(day, letter));
        recipients.add(letter.recipientName);
        print(options.format === 'json' ? letterLine(day, letter) : letterText(day, letter));
      },
      onRefusal: (event, message) => complain(`${options.events ?? ''}, dòng ${event.line}: ${event.do}: ${message}`),
    });
    const facts = await stage.rooms.get(SummaryFactsView).ofPlan(plan.tenantId, plan.planId);
    const total = {
      mails: lines.length,
      recipients: recipients.size,
      assignments: facts.length,
      days: daysBetween(from, to) + 1,
    };
    if (options.out) await writeResults(stage.rooms, plan, [...lines, JSON.stringify({ total })], options.out);
    print(options.format === 'json' ? JSON.stringify({ total }) : totalText(total));
  } finally {
    await stage.close();
  }
}

function totalText(total: { mails: number; recipients: number; assignments: number; days: number }): string {
  return `Cộng: ${total.mails} thư tới ${total.recipients} nơi nhận, ${total.assignments} phần việc, ${total.days} ngày.`;
}

function readDay(option: string, value: string | undefined): LocalDate | undefined {
  if (value === undefined) return undefined;
  const day = parseLocalDate(value);
  if (day === null) throw new BadInput(`${option} ${value}: phải là ngày dạng YYYY-MM-DD`);
  return day;
}

function complain(message: string): void {
  process.stderr.write(`${message}\n`);
}
