import { type LocalDate, localDate } from '#calendar';
import type { ComparedFigures, Summary, SummaryContents } from '#contracts';
import { isTargetMet } from './is-target-met.js';
import { parIndexOf } from './par-index.js';
import { countsAsOf, decisionAsOf, standingAsOf } from './standing.js';
import type { BesideFigures, SummaryBasis } from './summary-basis.js';

/** What a report says beside its figures; `summary` is that of the same basis. */
export function compileContents({ facts, window, beside }: SummaryBasis, summary: Summary): SummaryContents {
  const to = localDate(summary.countedTo);
  const counted = facts.filter((fact) => countsAsOf(fact, to));
  const part = { facts: counted, from: window.from, to };
  const { knownTo, before, lastYear, targets } = beside;
  return {
    knownTo,
    extensions: extensionsOf(part),
    notReported: notReported(part, beside, summary),
    comparison: { now: figuresOf(summary), before, lastYear },
    targets: targets.map((target) => ({
      ...target,
      met: isTargetMet(target.comparator, target.values, target.measured),
    })),
    lower: [...beside.lower],
    paragraphs: [...beside.paragraphs],
    parIndex: parIndexOf(summary.asOf, beside.parIndex),
    evidence: evidenceOf(part),
  };
}

export function figuresOf({ asOf, inWindow, onTimeRate, onTimeRateStrict }: Summary): ComparedFigures {
  return { asOf, inWindow, onTimeRate, onTimeRateStrict };
}

/** What counts, and the days of the window as far as it has run. */
interface Part {
  readonly facts: SummaryBasis['facts'];
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Days that an amendment or a calendar moved are nobody's extension. */
function extensionsOf({ facts, from, to }: Part): SummaryContents['extensions'] {
  return facts.flatMap(({ assignmentId, row, title, agency, dueOriginal, extensions }) =>
    extensions.flatMap(({ grantedOn, due, kind, reason }, index) => {
      if (grantedOn < from || grantedOn > to || (kind !== undefined && kind !== 'granted')) return [];
      const before = extensions[index - 1]?.due ?? dueOriginal;
      return [{ assignmentId, row, title, agency, before, due, grantedOn, reason: reason ?? null }];
    }),
  );
}

/** In the order of the report's own table of agencies. */
function notReported(
  { facts, from, to }: Part,
  { ownReports }: BesideFigures,
  { byAgency }: Summary,
): SummaryContents['notReported'] {
  const missing = new Map(
    ownReports.filter(({ reportedOn }) => reportedOn === null).map((own) => [own.agency, own.due]),
  );
  const heard = new Set(
    facts
      .filter(({ reports }) => reports.some(({ sentOn }) => sentOn >= from && sentOn <= to))
      .map(({ agency }) => agency),
  );
  const owing = byAgency.map(({ agency, asOf }) => ({ agency, overdue: asOf.overdue }));
  const known = new Set(owing.map(({ agency }) => agency));
  const others = [...missing.keys()].filter((agency) => !known.has(agency)).map((agency) => ({ agency, overdue: 0 }));
  return [...owing, ...others].flatMap(({ agency, overdue }): SummaryContents['notReported'] => {
    const due = missing.get(agency);
    if (due !== undefined) return [{ agency, kind: 'periodic', due, overdue }];
    return overdue > 0 && !heard.has(agency) ? [{ agency, kind: 'silent', due: null, overdue }] : [];
  });
}

function evidenceOf({ facts, to }: Part): SummaryContents['evidence'] {
  return facts.flatMap((fact) => {
    const { standing, reportedOn } = standingAsOf(fact, to);
    if (standing !== 'doneOnTime' && standing !== 'doneLate') return [];
    const approved = fact.reports.find(
      (report) => report.sentOn === reportedOn && decisionAsOf(report, to) === 'approved',
    );
    if (!approved?.documentNumber) return [];
    const { assignmentId, row, title, agency } = fact;
    const { documentNumber, sentOn } = approved;
    return [{ assignmentId, row, title, agency, documentNumber, sentOn }];
  });
}
