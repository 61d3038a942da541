import { Module } from '@nestjs/common';
import { AssignmentModule } from '#assignment';
import { DirectoryModule } from '#directory';
import { PapersModule } from '#papers';
import { PlanModule } from '#plan';
import { TthcModule } from '#tthc';
import { AgencyReportGate } from './agency-report/agency-report-gate.js';
import { AgencyReportStore } from './agency-report/agency-report.store.js';
import { ComputeAgencyGround } from './agency-report/compute-agency-ground.js';
import { FindPeriodicReport } from './agency-report/find-periodic-report.js';
import { LoadAgencyReport } from './agency-report/load-agency-report.js';
import { SaveAgencyReport } from './agency-report/save-agency-report.js';
import { SendAgencyReport } from './agency-report/send-agency-report.js';
import { WindowReportsView } from './agency-report/window-reports.view.js';
import { CompareSummaryVersions } from './compare-summary-versions.js';
import { FreezeSummaries } from './freeze-summaries.js';
import { GatherBeside } from './gather-beside.js';
import { FindYearPlans } from './find-year-plans.js';
import { OpenYearFigure } from './open-year-figure.js';
import { LoadBasis } from './load-basis.js';
import { LoadCompared } from './load-compared.js';
import { LoadOwnReports } from './load-own-reports.js';
import { LoadReportSetting } from './load-report-setting.js';
import { LoadSummary } from './load-summary.js';
import { OpenSummaryFigure } from './open-summary-figure.js';
import { ParRuleStore } from './par-rule/par-rule.store.js';
import { SaveParRule } from './par-rule/save-par-rule.js';
import { ReviseSummary } from './revise-summary.js';
import { CountStandings } from './count-standings.js';
import { SummarySnapshotStore } from './summary-snapshot.store.js';
import { SummaryTextStore } from './summary-text.store.js';
import { SummaryTextView } from './summary-text.view.js';
import { SummaryVersionView } from './summary-version.view.js';
import { TakeSummaryBasis } from './take-summary-basis.js';
import { UnfrozenWindowsView } from './unfrozen-windows.view.js';
import { WriteSnapshot } from './write-snapshot.js';
import { WriteSummaryText } from './write-summary-text.js';
import { WriteYearWorkbook } from './write-year-workbook.js';

const steps = [
  ...[
    LoadSummary,
    OpenSummaryFigure,
    OpenYearFigure,
    FreezeSummaries,
    ReviseSummary,
    CompareSummaryVersions,
    SummaryVersionView,
  ],
  ...[CountStandings, WriteYearWorkbook],
];
const writing = [WriteSummaryText, SummaryTextView, SaveParRule, ParRuleStore];
/** The agencies' own reports. */
const agencyReports = [LoadAgencyReport, SaveAgencyReport, SendAgencyReport, WindowReportsView];
const agencyReportsInside = [AgencyReportGate, AgencyReportStore, ComputeAgencyGround, FindPeriodicReport];
const stores = [SummarySnapshotStore, SummaryTextStore, UnfrozenWindowsView];

@Module({
  imports: [AssignmentModule, DirectoryModule, PapersModule, PlanModule, TthcModule],
  providers: [
    ...steps,
    ...writing,
    ...agencyReports,
    ...agencyReportsInside,
    LoadReportSetting,
    TakeSummaryBasis,
    LoadBasis,
    FindYearPlans,
    LoadOwnReports,
    LoadCompared,
    GatherBeside,
    WriteSnapshot,
    ...stores,
  ],
  exports: [...steps, ...writing, ...agencyReports],
})
export class SummaryModule {}
