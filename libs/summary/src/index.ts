export type {
  AssignmentFact,
  ExtensionFact,
  ReportFact,
  SummaryOrder,
  SummaryWindow,
} from './domain/assignment-fact.js';
export { CountStandings } from './count-standings.js';
export { compileSummary } from './domain/compile-summary.js';
export { standingAsOf, countsAsOf, type Standing, type StandingAsOf } from './domain/standing.js';
export type { SummaryContext } from './rendering/summary-context.js';
export { summaryDocument } from './rendering/summary-document.js';
export { summaryWorkbook } from './rendering/summary-workbook.js';
export { contextOfPlan } from './rendering/context-of-plan.js';
export {
  renderSummaryPage,
  renderSummaryWord,
  renderSummaryWorkbook,
  summaryFileName,
  writeSummary,
} from './render-summary.js';
export { CompareSummaryVersions } from './compare-summary-versions.js';
export { FreezeSummaries } from './freeze-summaries.js';
export { type LoadedSummary, LoadSummary } from './load-summary.js';
export { OpenYearFigure, type YearFigureOrder } from './open-year-figure.js';
export { type FigureOrder, OpenSummaryFigure } from './open-summary-figure.js';
export { ReviseSummary, type SummaryRevision, type SummaryRevised } from './revise-summary.js';
export type { ReportKey } from './summary-snapshot.store.js';
export { summaryDatabase } from './summary-database.js';
export { SummaryVersionView, versionOf } from './summary-version.view.js';
export { nothingBeside, type SummaryBasis } from './domain/summary-basis.js';
export { summaryOfBasis, type SummaryOfPlan } from './summary-of-basis.js';
export { SummaryModule } from './summary.module.js';
export { SummaryTextView } from './summary-text.view.js';
export { type TextWritten, WriteSummaryText } from './write-summary-text.js';
export { WriteYearWorkbook, type YearWorkbook } from './write-year-workbook.js';
export { renderAgencyReportPage, renderAgencyReportWord } from './agency-report/render-agency-report.js';
export { type AgencyReportPlace, LoadAgencyReport } from './agency-report/load-agency-report.js';
export { type AgencyReportSaved, SaveAgencyReport } from './agency-report/save-agency-report.js';
export { type AgencyReportSent, SendAgencyReport } from './agency-report/send-agency-report.js';
export { WindowReportsView } from './agency-report/window-reports.view.js';
export { ParRuleStore } from './par-rule/par-rule.store.js';
export { type ParRuleSaved, SaveParRule } from './par-rule/save-par-rule.js';
