import { tthcMonthSchema, type TthcWindow } from '#contracts';
import { Select, Tabs } from 'antd';
import { useSession, useMay } from '../api/session.js';
import { useTthcMonths } from '../api/tthc.js';
import { Fault } from '../parts/fault.js';
import { Page } from '../parts/page.js';
import { useFilters } from '../parts/use-filters.js';
import { Waiting } from '../parts/waiting.js';
import { plainDay, shortDay } from '../words/local-day.js';
import { monthWords } from '../words/tthc.js';
import { ReturnFile } from './return-file.js';
import { ReturnForm } from './return-form.js';
import { Setup } from './setup.js';
import { Standing } from './standing.js';

/** Who sees the whole tenant's returns; the server asks again. */
const SEES_ALL = ['coordinator', 'leader', 'administrator'] as const;

/** Monthly results of administrative procedures: an agency enters its own, the office sees who has. */
export function Tthc() {
  const { filters, set } = useFilters();
  const asked = tthcMonthSchema.safeParse(filters['month']).data;
  const months = useTthcMonths(asked);
  const may = useMay();
  const { data: session } = useSession();
  if (months.isPending) return <Waiting />;
  if (!months.data) return <Fault error={months.error} retry={() => months.refetch()} />;
  const windows = months.data.items;
  const window = asked === undefined ? likeliest(windows) : windows.find(({ month }) => month === asked);
  // The months from before stand until those with the one asked for are there.
  if (!window) return <Waiting />;
  const { month } = window;
  const seesAll = SEES_ALL.some((role) => session?.roles.includes(role));
  const agencyId = filters['agency'] ?? session?.agencyId;
  const tabs = [
    seesAll && { key: 'standing', label: 'Tình hình gửi', children: <Standing month={month} /> },
    agencyId && {
      key: 'return',
      label: 'Số liệu một cơ quan',
      children: <ReturnForm key={`${month} ${agencyId}`} month={month} agencyId={agencyId} picks={seesAll} />,
    },
    may('tthc.enter') && { key: 'file', label: 'Gửi bằng tệp', children: <ReturnFile key={month} month={month} /> },
    may('tthc.manage') && { key: 'setup', label: 'Thiết lập', children: <Setup /> },
  ].filter((tab) => tab !== false && tab !== null && tab !== undefined && tab !== '');
  return (
    <Page
      title="Kết quả giải quyết TTHC"
      lead={<Days window={window} />}
      actions={
        <Select
          aria-label="Tháng"
          value={month}
          onChange={(chosen) => set({ month: chosen, version: undefined })}
          options={windows.map((each) => ({ value: each.month, label: `Tháng ${monthWords(each.month)}` }))}
          style={{ minWidth: 160 }}
        />
      }
    >
      <Tabs
        items={tabs}
        activeKey={tabs.some(({ key }) => key === filters['view']) ? filters['view'] : tabs[0]?.key}
        onChange={(view) => set({ view })}
        destroyOnHidden
      />
    </Page>
  );
}

/** The last month whose books may be closed. */
function likeliest(windows: TthcWindow[]): TthcWindow | undefined {
  return windows.find(({ standing }) => standing === 'open') ?? windows[0];
}

function Days({ window: { from, to, due, standing } }: { window: TthcWindow }) {
  return (
    <>
      Số liệu từ {plainDay(from)} đến hết {plainDay(to)}; gửi chậm nhất {shortDay(due)}.
      {standing === 'future' && ' Kỳ chưa bắt đầu: chưa nhập được.'}
      {standing === 'running' && ' Kỳ đang chạy: chỉ lưu nháp.'}
    </>
  );
}
