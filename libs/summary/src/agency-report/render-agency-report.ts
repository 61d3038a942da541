import type { AgencyReport, AgencyReportContent } from '#contracts';
import { renderPage, renderWord } from '#papers';
import { agencyReportDocument } from '../rendering/agency-report-document.js';

/** An agency's own report as a Word file in the layout of NĐ 30/2020; number, day and signature are left to people. */
export function renderAgencyReportWord(report: AgencyReport): Promise<Buffer> {
  return renderWord(agencyReportDocument(printed(report), report.version === null));
}

/** The same as a web page that prints as the Word file does. */
export function renderAgencyReportPage(report: AgencyReport): string {
  return renderPage(agencyReportDocument(printed(report), report.version === null));
}

/** Words of the last report are nobody's words on this window before they are saved for it. */
function printed(report: AgencyReport): AgencyReportContent {
  return { ...report, texts: report.texts.filter(({ carriedOver }) => !carriedOver) };
}
