import { SummaryFactsView } from '#assignment';
import { type CchcReport, daysBetween, instantAt, reportWindow } from '#calendar';
import { contextOfPlan, LoadSummary, nothingBeside, summaryOfBasis, type SummaryOfPlan } from '#summary';
import { followYear } from './follow-year.js';
import { letterLine, letterText } from './letter-line.js';
import { type PreparedPlan, preparePlan } from './prepare-plan.js';
import { readRehearsal, type Rehearsal, type RehearseOptions } from './read-rehearsal.js';
import { Stage } from './stage.js';
import { writeResults } from './write-results.js';

type Print = (line: string) => void;

/** Runs a plan's whole year on a set clock with the production code and prints every mail it would send. */
export async function rehearse(path: string, options: RehearseOptions, print: Print): Promise<void> {
  const rehearsal = await readRehearsal(path, options);
  const stage = await Stage.open(instantAt(rehearsal.from, '07:00'));
  try {
    const plan = await preparePlan(stage.rooms, rehearsal.file, rehearsal.rows);
    tellDoubts(plan);
    await stage.settle();
    const { lines, recipients } = await follow(stage, plan, rehearsal, options, print);
    const facts = await stage.rooms.get(SummaryFactsView).ofPlan(plan.tenantId, plan.planId);
    const days = daysBetween(rehearsal.from, rehearsal.to) + 1;
    const total = { mails: lines.length, recipients, assignments: facts.length, days };
    if (options.out) {
      const summarize = (window: CchcReport) => summaryOf(stage, plan, rehearsal, window);
      await writeResults(options.out, [...lines, JSON.stringify({ total })], summarize);
    }
    print(options.format === 'json' ? JSON.stringify({ total }) : totalText(total));
  } finally {
    await stage.close();
  }
}

async function follow(
  stage: Stage,
  { tenantId, planId }: PreparedPlan,
  { from, to, events }: Rehearsal,
  options: RehearseOptions,
  print: Print,
): Promise<{ lines: string[]; recipients: number }> {
  const lines: string[] = [];
  const recipients = new Set<string>();
  await followYear(stage, {
    ...{ tenantId, planId, from, to, events },
    onLetter: (day, letter) => {
      lines.push(letterLine(day, letter));
      recipients.add(letter.recipientName);
      print(options.format === 'json' ? letterLine(day, letter) : letterText(day, letter));
    },
    onRefusal: (event, message) => complain(`${options.events ?? ''}, dòng ${event.line}: ${event.do}: ${message}`),
  });
  return { lines, recipients: recipients.size };
}

/** As the end of its window froze it. A plan of which every row was left out has figures too: all of them nought. */
async function summaryOf(
  { rooms }: Stage,
  { tenantId, planId }: PreparedPlan,
  { reading, year, to }: Rehearsal,
  window: CchcReport,
): Promise<SummaryOfPlan> {
  const result = await rooms.get(LoadSummary).run({ tenantId, planId, window });
  if (result) return result;
  const { number, issuedOn, issuer } = reading.document;
  return summaryOfBasis({
    window: { code: window, ...reportWindow(window, year) },
    facts: [],
    order: { areas: reading.areas, agencies: [] },
    context: contextOfPlan({ number, issuedOn, issuer: issuer ?? '', planYear: year, standingAgency: issuer ?? '' }),
    beside: nothingBeside(to),
  });
}

function tellDoubts({ taken, leftOut }: PreparedPlan): void {
  if (taken + leftOut === 0) return;
  complain(`${taken + leftOut} dòng còn nghi ngờ: ${taken} lấy phương án đầu tiên, ${leftOut} để ngoài.`);
}

function totalText(total: { mails: number; recipients: number; assignments: number; days: number }): string {
  return `Cộng: ${total.mails} thư tới ${total.recipients} nơi nhận, ${total.assignments} phần việc, ${total.days} ngày.`;
}

function complain(message: string): void {
  process.stderr.write(`${message}\n`);
}
