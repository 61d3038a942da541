import type { AgencyReport as Report } from '#contracts';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { agencyReportFile, useAgencyReport, useSaveAgencyReport } from '../api/agency-reports.js';
import { Fault } from '../parts/fault.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { useFilters } from '../parts/use-filters.js';
import { Waiting } from '../parts/waiting.js';
import { instant, plainDay } from '../words/local-day.js';
import { monthWords } from '../words/tthc.js';
import { NotFound } from '../shell/not-found.js';
import {
  afterSaving,
  bodyOf,
  formOf,
  isChanged,
  type ReportDraft,
  type OpenForm,
  unexplained,
} from './report-draft.js';
import { ReportFigures } from './report-figures.js';
import { ReportTexts } from './report-texts.js';
import { SendReport } from './send-report.js';

/** An agency's own periodic report: being written, or as it was sent. */
export function AgencyReport() {
  const { dutyId = '' } = useParams();
  const { filters } = useFilters();
  const version = Number(filters.version) || undefined;
  const report = useAgencyReport(dutyId, version);
  if (report.isPending) return <Waiting />;
  if (report.error) return <Fault error={report.error} retry={() => report.refetch()} />;
  return report.data ? <OpenReport key={report.data.version ?? 'draft'} report={report.data} /> : <NotFound />;
}

function OpenReport({ report }: { report: Report }) {
  const { assignmentId, title, agency, window, countedTo, version, mayWrite } = report;
  const unsent = mayWrite ? 'Dự thảo' : 'Chưa gửi';
  const versionWords = version === null ? unsent : `Bản đã gửi lần ${version}`;
  return (
    <Page
      title={title}
      lead={`${agency} · ${versionWords} · số liệu từ ${plainDay(window.from)} đến hết ${plainDay(countedTo)}`}
      actions={
        <>
          <Button href={agencyReportFile(assignmentId, 'word', version)}>Tải Word</Button>
          <Button href={agencyReportFile(assignmentId, 'page', version)} target="_blank" rel="noreferrer">
            Bản in
          </Button>
          <Link to={`/duties/${assignmentId}`}>Về phần việc</Link>
        </>
      }
    >
      {countedTo < window.to && <p className="note">Kỳ số liệu chưa kết thúc: các số dưới đây là tạm tính.</p>}
      <Editor report={report} />
    </Page>
  );
}

function Editor({ report: newest }: { report: Report }) {
  const [area, setArea] = useState('');
  const [form, setForm] = useState(() => formOf(newest));
  const readOnly = newest.version !== null || !newest.mayWrite;
  const { report, draft } = readOnly ? formOf(newest) : form;
  const setDraft = (change: (before: ReportDraft) => ReportDraft) =>
    setForm((before) => ({ ...before, draft: change(before.draft) }));
  const setText = (place: string, text: string) =>
    setDraft((before) => ({ ...before, texts: new Map(before.texts).set(place, text) }));
  const setFigure = (key: string, typed: { value: number | null; reason: string }) =>
    setDraft((before) => ({ ...before, figures: new Map(before.figures).set(key, typed) }));
  const figures = report.figures.filter((figure) => figure.area === area);
  const tthc = figures.filter(({ group }) => group === 'tthc');
  const chosen = report.areas.find(({ key }) => key === area);
  const shared = { draft, readOnly };
  return (
    <div className="stack">
      <div className="filters">
        <Segmented
          aria-label="Lĩnh vực"
          value={area}
          options={report.areas.map(({ key, code, name }) => ({ value: key, label: code || name, title: name }))}
          onChange={setArea}
        />
      </div>
      <Panel title={chosen?.code ? `${chosen.code}. ${chosen.name}: nhiệm vụ` : 'Toàn cơ quan: nhiệm vụ'}>
        <ReportFigures figures={figures.filter(({ group }) => group === 'tasks')} onChange={setFigure} {...shared} />
      </Panel>
      {tthc.length > 0 && (
        <Panel title="Toàn cơ quan: giải quyết thủ tục hành chính">
          <TthcMonths report={report} />
          <ReportFigures figures={tthc} onChange={setFigure} {...shared} />
        </Panel>
      )}
      <Panel title={chosen?.code ? `${chosen.code}. ${chosen.name}: nội dung` : 'Nội dung chung'}>
        {report.form && <p className="quiet">{report.form}</p>}
        <ReportTexts texts={report.texts.filter((each) => each.area === area)} onChange={setText} {...shared} />
      </Panel>
      {!readOnly && <Deeds form={form} onSaved={(saved) => setForm((before) => afterSaving(before, saved))} />}
    </div>
  );
}

const monthsWords = (months: string[]) =>
  `${months.length > 1 ? 'các ' : ''}tháng ${months.map(monthWords).join(', ')}`;

function TthcMonths({ report: { tthcMonths, tthcMissing } }: { report: Report }) {
  return (
    <p className="quiet">
      {tthcMonths.length > 0 && `Cộng ${monthsWords(tthcMonths)}. `}
      {tthcMissing.length > 0 && `Chưa gửi số liệu ${monthsWords(tthcMissing)}.`}
    </p>
  );
}

/** Saved first, then sent: what is sent is what was saved. */
function Deeds({ form: { report, draft }, onSaved }: { form: OpenForm; onSaved: (saved: Report) => void }) {
  const save = useSaveAgencyReport(report.assignmentId);
  const changed = isChanged(report, draft);
  const missing = unexplained(report, draft);
  return (
    <div className="panel">
      <Fault error={save.error} />
      {missing.length > 0 && <p className="note">Còn {missing.length} số liệu điều chỉnh chưa ghi lý do.</p>}
      <div className="deeds">
        <Button
          disabled={!changed || missing.length > 0}
          loading={save.isPending}
          onClick={() => save.mutate(bodyOf(report, draft), { onSuccess: onSaved })}
        >
          Lưu dự thảo
        </Button>
        <SendReport dutyId={report.assignmentId} savedAt={report.savedAt} disabled={changed} />
        <span className="quiet">
          {changed && 'Lưu dự thảo trước khi gửi. '}
          {report.savedAt && `Đã lưu lúc ${instant(report.savedAt)} (${report.savedByName ?? ''}).`}
        </span>
      </div>
    </div>
  );
}
