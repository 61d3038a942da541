import { Empty, Select } from 'antd';
import { usePlans } from '../../api/plans.js';
import { useSummaryYear } from '../../api/summaries.js';
import { CompiledPaper } from '../../papers/compiled-paper.js';
import { Fault } from '../../parts/fault.js';
import { Page } from '../../parts/page.js';
import { PrintButton } from '../../parts/print-button.js';
import { useFilters } from '../../parts/use-filters.js';
import { Waiting } from '../../parts/waiting.js';
import { plainDay } from '../../words/local-day.js';
import { YearPanels } from './year-panels.js';

/** All plans of a year together: what a leader looks at first, then by plan and by agency. */
export function SummaryYear() {
  const { filters, set } = useFilters();
  const plans = usePlans();
  const published = (plans.data?.items ?? []).filter(({ status }) => status === 'published');
  const years = [...new Set(published.map(({ planYear }) => planYear))].toSorted((one, other) => other - one);
  const year = Number(filters.year) || years[0];
  const figures = useSummaryYear(year);
  return (
    <Page
      title={year === undefined ? 'Cả năm' : `Kết quả năm ${year}`}
      lead={figures.data && <>Mọi kế hoạch đã công bố cộng lại, tính đến ngày {plainDay(figures.data.countedTo)}.</>}
      actions={
        <>
          {year !== undefined && (
            <CompiledPaper
              label={`Tải danh sách phần việc năm ${year}`}
              paper={{ subject: { kind: 'year', year }, format: 'workbook' }}
            />
          )}
          <PrintButton />
        </>
      }
    >
      <div className="filters">
        <Select
          aria-label="Năm"
          value={year}
          loading={plans.isPending}
          options={years.map((value) => ({ value, label: `Năm ${value}` }))}
          onChange={(chosen) => set({ year: String(chosen) })}
        />
      </div>
      <Fault error={plans.error ?? figures.error} retry={() => figures.refetch()} />
      {plans.isSuccess && year === undefined && (
        <Empty className="nothing" description="Chưa có kế hoạch nào được công bố." />
      )}
      {year !== undefined && figures.isPending && <Waiting />}
      {figures.data && <YearPanels figures={figures.data} />}
    </Page>
  );
}
