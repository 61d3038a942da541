import { localDate } from '#calendar';
import type { ComparedFigures, Summary, SummaryContents } from '#contracts';
import { type Counted, countedIn } from './counted.js';
import { isTargetMet } from './is-target-met.js';
import { openFigure } from './open-figure.js';
import { parIndexOf } from './par-index.js';
import type { BesideFigures, SummaryBasis } from './summary-basis.js';

/** What a report says beside its figures; `summary` is that of the same basis. */
export function compileContents({ facts, window, beside }: SummaryBasis, summary: Summary): SummaryContents {
  const until = localDate(summary.countedTo);
  const counted = countedIn(facts, summary.closed ? window : { ...window, today: until });
  const { knownTo, before, lastYear, targets } = beside;
  return {
    knownTo,
    extensions: extensionsOf(counted),
    notReported: notReported(counted, beside, summary),
    comparison: { now: figuresOf(summary), before, lastYear },
    targets: targets.map((target) => ({
      ...target,
      met: isTargetMet(target.comparator, target.values, target.measured),
    })),
    lower: [...beside.lower],
    paragraphs: [...beside.paragraphs],
    parIndex: parIndexOf(summary.asOf, beside.parIndex),
    evidence: evidenceOf(counted),
  };
}

export function figuresOf({ asOf, inWindow, onTimeRate, onTimeRateStrict }: Summary): ComparedFigures {
  return { asOf, inWindow, onTimeRate, onTimeRateStrict };
}

function extensionsOf(counted: Counted): SummaryContents['extensions'] {
  return openFigure(counted, { figure: 'extended', days: 'extended' }).flatMap(({ duty: { fact }, extension }) => {
    if (extension === undefined) return [];
    const { assignmentId, row, title, agency } = fact;
    const { before, due, grantedOn, reason = null } = extension;
    return [{ assignmentId, row, title, agency, before, due, grantedOn, reason }];
  });
}

/** In the order of the report's own table of agencies. */
function notReported(
  counted: Counted,
  { ownReports }: BesideFigures,
  { byAgency }: Summary,
): SummaryContents['notReported'] {
  const missing = new Map(
    ownReports.filter(({ reportedOn }) => reportedOn === null).map((own) => [own.agency, own.due]),
  );
  const reported = openFigure(counted, { figure: 'reported', days: 'extended' });
  const heard = new Set(reported.map(({ duty }) => duty.fact.agency));
  const owing = byAgency.map(({ agency, asOf }) => ({ agency, overdue: asOf.overdue }));
  const known = new Set(owing.map(({ agency }) => agency));
  const others = [...missing.keys()].filter((agency) => !known.has(agency)).map((agency) => ({ agency, overdue: 0 }));
  return [...owing, ...others].flatMap(({ agency, overdue }): SummaryContents['notReported'] => {
    const due = missing.get(agency);
    if (due !== undefined) return [{ agency, kind: 'periodic', due, overdue }];
    return overdue > 0 && !heard.has(agency) ? [{ agency, kind: 'silent', due: null, overdue }] : [];
  });
}

function evidenceOf(counted: Counted): SummaryContents['evidence'] {
  return openFigure(counted, { figure: 'done', days: 'extended' }).flatMap(({ duty: { fact, report } }) => {
    if (!report?.documentNumber) return [];
    const { assignmentId, row, title, agency } = fact;
    const { documentNumber, sentOn } = report;
    return [{ assignmentId, row, title, agency, documentNumber, sentOn }];
  });
}
