import type { ReminderLedgerLine } from '#contracts';
import { Button, Table, type TableColumnsType } from 'antd';
import { ledgerFile, useLedger } from '../api/letters.js';
import { Fault } from '../parts/fault.js';
import { Page } from '../parts/page.js';
import { Paged } from '../parts/paged.js';
import { useFilters } from '../parts/use-filters.js';
import { instant } from '../words/local-day.js';
import { LedgerDuty, LedgerLetter, LedgerOutcome, LedgerRecipient } from './ledger-cells.js';
import { LedgerFilters } from './ledger-filters.js';

const PAGE_SIZE = 25;

const columns: TableColumnsType<ReminderLedgerLine> = [
  { title: 'Lúc', key: 'at', width: 110, render: (_value, line) => instant(line.sentAt ?? line.at) },
  { title: 'Nơi nhận', key: 'to', width: 220, render: (_value, line) => <LedgerRecipient line={line} /> },
  { title: 'Phần việc', key: 'duty', render: (_value, line) => <LedgerDuty line={line} /> },
  { title: 'Mốc nhắc', key: 'stage', width: 170, dataIndex: 'stageWords' },
  { title: 'Kết quả, vì sao', key: 'outcome', width: 300, render: (_value, line) => <LedgerOutcome line={line} /> },
];

/** "Vì sao tôi (không) nhận được thư này?": every reminder that was due, what became of it and why. */
export function Ledger() {
  const { filters, set, clear } = useFilters();
  const chosen = { ...filters, page: undefined };
  const isNarrowed = Object.values(chosen).some(Boolean);
  const lines = useLedger({ ...filters, pageSize: PAGE_SIZE });
  return (
    <Page
      title="Nhật ký nhắc việc"
      lead="Vì sao tôi nhận, hoặc không nhận, một thư nhắc."
      actions={
        <>
          {isNarrowed && <Button onClick={clear}>Bỏ lọc</Button>}
          <Button href={ledgerFile('workbook', chosen)}>Bằng chứng đôn đốc (Excel)</Button>
          <Button href={ledgerFile('csv', chosen)}>CSV</Button>
        </>
      }
    >
      <LedgerFilters filters={filters} set={set} />
      <Fault error={lines.error} retry={() => lines.refetch()} />
      <Paged
        page={lines.data}
        loading={lines.isFetching}
        empty="Không có dòng nào khớp."
        onPage={(next) => set({ page: String(next) })}
      >
        {(items) => <Lines lines={items} />}
      </Paged>
    </Page>
  );
}

function Lines({ lines }: { lines: ReminderLedgerLine[] }) {
  return (
    <Table
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={lines}
      pagination={false}
      scroll={{ x: 980 }}
      expandable={{
        expandedRowRender: (line) => <LedgerLetter line={line} />,
        rowExpandable: (line) => line.letterId !== null,
      }}
    />
  );
}
