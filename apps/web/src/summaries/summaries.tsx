import { Button, Empty, Segmented, Select } from 'antd';
import { Link } from 'react-router';
import { usePlans } from '../api/plans.js';
import { useMay } from '../api/session.js';
import { type ReportPlace, summaryFile, useSummary, type Window } from '../api/summaries.js';
import { CompiledPaper } from '../papers/compiled-paper.js';
import { Fault } from '../parts/fault.js';
import { Page } from '../parts/page.js';
import { PrintButton } from '../parts/print-button.js';
import { useFilters } from '../parts/use-filters.js';
import { Waiting } from '../parts/waiting.js';
import { likelyWindow, windowWords } from '../words/figures.js';
import { SummaryContents } from './summary-contents.js';
import { SummaryFigures } from './summary-figures.js';
import { SummaryVersions } from './summary-versions.js';

const windows = Object.keys(windowWords) as Window[];

export function Summaries() {
  const { filters, set } = useFilters();
  const plans = usePlans();
  const published = (plans.data?.items ?? []).filter((plan) => plan.status === 'published');
  const planId = filters.planId ?? published[0]?.id;
  const plan = published.find(({ id }) => id === planId);
  const window = windows.find((known) => known === filters.window) ?? likelyWindow(new Date().getMonth() + 1);
  const version = Number(filters.version) || undefined;
  const summary = useSummary(planId, window, version);
  const frozen = summary.data?.frozen;
  return (
    <Page
      title="Báo cáo tổng hợp"
      lead="Số liệu chốt đến hết ngày cuối của kỳ báo cáo; việc làm sau đó thuộc kỳ sau."
      actions={plan && <Downloads place={{ planId: plan.id, window, version: frozen?.version }} year={plan.planYear} />}
    >
      <div className="filters">
        <Select
          aria-label="Kế hoạch"
          className="wide"
          value={planId}
          placeholder="Chọn kế hoạch"
          loading={plans.isPending}
          options={published.map((plan) => ({
            value: plan.id,
            label: `Năm ${plan.planYear} · ${plan.number ?? plan.title}`,
          }))}
          onChange={(chosen) => set({ planId: chosen, version: undefined })}
        />
        <Segmented
          aria-label="Kỳ báo cáo"
          value={window}
          options={windows.map((value) => ({ value, label: windowWords[value] }))}
          onChange={(chosen) => set({ window: chosen, version: undefined })}
        />
      </div>
      <Fault error={plans.error ?? summary.error} retry={() => summary.refetch()} />
      {plans.isSuccess && !planId && <Empty className="nothing" description="Chưa có kế hoạch nào được công bố." />}
      {planId && summary.isPending && <Waiting />}
      {planId && summary.data && (
        <div className="stack">
          <div className="no-print">
            <SummaryVersions
              place={{ planId, window }}
              shown={frozen ?? null}
              closed={summary.data.closed}
              show={(chosen) => set({ version: String(chosen) })}
            />
          </div>
          <p className="print-only">
            {published.find(({ id }) => id === planId)?.title}.{' '}
            {frozen
              ? `Bản chốt lần ${frozen.version}, mã kiểm tra ${frozen.sha256.slice(0, 12)}.`
              : 'Số liệu chưa chốt.'}
          </p>
          <SummaryFigures place={{ planId, window, version: frozen?.version }} summary={summary.data} />
          <SummaryContents place={{ planId, window, version: frozen?.version }} />
        </div>
      )}
    </Page>
  );
}

function Downloads({ place, year }: { place: ReportPlace; year: number }) {
  const may = useMay();
  const subject = { kind: 'summary', ...place } as const;
  return (
    <>
      <CompiledPaper type="primary" label="Tải báo cáo Word" paper={{ subject, format: 'word' }} />
      <CompiledPaper label="Tải phụ lục Excel" paper={{ subject, format: 'workbook' }} />
      <CompiledPaper
        label={`Tải danh sách phần việc năm ${year}`}
        paper={{ subject: { kind: 'year', year }, format: 'workbook' }}
      />
      <Button href={summaryFile(place, 'page')} target="_blank" rel="noreferrer">
        Bản in
      </Button>
      <PrintButton />
      {may('summary.prepare') && (
        <Link to={`/summaries/text?planId=${place.planId}&window=${place.window}`}>Nội dung báo cáo</Link>
      )}
      <Link to="/summaries/year">Cả năm, mọi kế hoạch</Link>
      <Link to="/summaries/regimes">Chế độ báo cáo</Link>
      {may('paper.frame') && <Link to="/summaries/frame">Mẫu văn bản</Link>}
    </>
  );
}
