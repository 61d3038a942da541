import fc from 'fast-check';
import { addDays, localDate, reportWindow } from '#calendar';
import type { AssignmentFact } from '#summary';
import { aFact, aReport } from './a-fact.js';

/** Around the report windows of 2023. */
export const anyDay = fc.integer({ min: 0, max: 420 }).map((days) => addDays(localDate('2022-12-01'), days));
const anyReport = fc
  .tuple(anyDay, fc.option(fc.tuple(fc.nat(30), fc.constantFrom('approved' as const, 'returned' as const))))
  .map(([sentOn, decided]) => (decided ? aReport(sentOn, decided[1], addDays(sentOn, decided[0])) : aReport(sentOn)));
const anyFact = fc
  .record({
    task: fc.integer({ min: 1, max: 40 }),
    agency: fc.constantFrom('Sở A', 'Sở B', 'Sở C', 'Sở E'),
    area: fc.constantFrom('I', 'II', 'IV'),
    publishedOn: anyDay,
    due: fc.option(anyDay),
    cancelledOn: fc.option(anyDay, { freq: 5 }),
    triggeredOn: fc.option(anyDay, { freq: 5 }),
    extensions: fc.array(fc.record({ grantedOn: anyDay, due: anyDay }), { maxLength: 2 }),
    reports: fc.array(anyReport, { maxLength: 3 }),
  })
  .map(aFact);
export const someFacts = fc
  .array(anyFact, { maxLength: 30 })
  .map((facts) => facts.map((fact, index): AssignmentFact => ({ ...fact, assignmentId: `a-${index}` })));
export const anyWindow = fc.constantFrom('Q1' as const, 'H1' as const, 'Q3' as const, 'Y' as const).map((code) => ({
  code,
  ...reportWindow(code, 2023),
}));
