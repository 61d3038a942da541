import type { LocalDate } from '#calendar';
import type { Figure, FigureName } from '#contracts';
import type { ExtensionFact, ReportFact } from './assignment-fact.js';
import type { Counted } from './counted.js';
import { against, decisionAsOf, type StandingAsOf } from './standing.js';
import { type StandingFigure, standingsOf } from './tally.js';

/** One thing that a figure counts. */
export interface FigureLine {
  readonly duty: StandingAsOf;
  /** Where reports are counted, the one that is. */
  readonly report?: ReportFact;
  /** Where extensions are counted, the one that is. */
  readonly extension?: GrantedExtension;
}

export interface GrantedExtension extends ExtensionFact {
  /** The day that it moved. */
  readonly before: LocalDate | null;
}

/** What a figure counts: as many lines as it says, in the order of the facts. The figures themselves are counted by the same rules. */
export function openFigure(counted: Counted, { figure, days, area, agency }: Figure): FigureLine[] {
  return counted.duties
    .filter(({ fact }) => area === undefined || fact.area === area)
    .filter(({ fact }) => agency === undefined || fact.agency === agency)
    .flatMap((duty) => linesOf[figure](duty, counted, days));
}

type Lines = (duty: StandingAsOf, window: Counted, days: Figure['days']) => FigureLine[];

const standing =
  (figure: StandingFigure): Lines =>
  (duty, _window, days) =>
    once(duty, standingsOf[figure].includes(against(duty, days).standing));

const linesOf: Readonly<Record<FigureName, Lines>> = {
  total: standing('total'),
  doneOnTime: standing('doneOnTime'),
  doneLate: standing('doneLate'),
  awaiting: standing('awaiting'),
  inTime: standing('inTime'),
  overdue: standing('overdue'),
  noDate: standing('noDate'),
  done: standing('done'),
  settled: standing('settled'),
  dated: standing('dated'),
  doneEarly: (duty, _window, days) => once(duty, isDoneEarly(duty, days)),
  cameDue: (duty, window) => once(duty, duty.due !== null && isWithin(duty.due, window)),
  reported: (duty, window) =>
    duty.fact.reports.filter(({ sentOn }) => isWithin(sentOn, window)).map((report) => ({ duty, report })),
  approved: (duty, window) =>
    duty.fact.reports
      .filter((report) => report.decidedOn !== null && isWithin(report.decidedOn, window))
      .filter((report) => decisionAsOf(report, window.until) === 'approved')
      .map((report) => ({ duty, report })),
  extended: (duty, window) => extensionsWithin(duty, window).map((extension) => ({ duty, extension })),
};

const once = (duty: StandingAsOf, counts: boolean): FigureLine[] => (counts ? [{ duty }] : []);

const isWithin = (day: LocalDate, { from, until }: Counted): boolean => day >= from && day <= until;

function isDoneEarly(duty: StandingAsOf, days: Figure['days']): boolean {
  const { standing: stood, due } = against(duty, days);
  return stood === 'doneOnTime' && due !== null && duty.reportedOn !== null && duty.reportedOn < due;
}

/** Days that an amendment or a calendar moved are nobody's extension. */
function extensionsWithin({ fact }: StandingAsOf, window: Counted): GrantedExtension[] {
  return fact.extensions
    .map((extension, index) => ({ ...extension, before: fact.extensions[index - 1]?.due ?? fact.dueOriginal }))
    .filter(({ grantedOn, kind = 'granted' }) => kind === 'granted' && isWithin(grantedOn, window));
}
