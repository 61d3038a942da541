import type { SummaryVersion } from '#contracts';
import { Alert, Button, Table } from 'antd';
import { type ReportPlace, summaryFile, useSummaryVersions } from '../api/summaries.js';
import { useMay } from '../api/session.js';
import { Fault } from '../parts/fault.js';
import { Panel } from '../parts/panel.js';
import { instant, plainDay } from '../words/local-day.js';
import { ReviseReport } from './revise-report.js';
import { VersionChanges } from './version-changes.js';

interface Props {
  place: ReportPlace;
  /** The version on the screen; null while nothing is frozen. */
  shown: SummaryVersion | null;
  closed: boolean;
  show: (version: number) => void;
}

/** Which versions of the report there are, and what each changed. */
export function SummaryVersions({ place, shown, closed, show }: Props) {
  const may = useMay();
  const versions = useSummaryVersions(place);
  if (shown === null) return <NotFrozen closed={closed} />;
  return (
    <Panel title="Các bản đã chốt" aside={may('summary.prepare') && <ReviseReport place={place} />}>
      <Fault error={versions.error} retry={() => versions.refetch()} />
      <Table
        rowKey="version"
        size="small"
        loading={versions.isPending}
        dataSource={versions.data}
        rowClassName={({ version }) => (version === shown.version ? 'chosen' : '')}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 760 }}
        expandable={{
          rowExpandable: ({ version }) => version > 1,
          expandedRowRender: ({ version }) => <VersionChanges place={{ ...place, version }} />,
        }}
        columns={[
          {
            title: 'Bản',
            key: 'version',
            width: 130,
            render: (_value, { version }) => (
              <Button type="link" size="small" onClick={() => show(version)}>
                Lần {version}
                {version === shown.version && ' (đang xem)'}
              </Button>
            ),
          },
          {
            title: 'Chốt lúc',
            key: 'taken',
            width: 170,
            render: (_value, { takenAt }) => instant(takenAt),
          },
          { title: 'Lý do', key: 'reason', render: (_value, version) => <Reason version={version} /> },
          {
            title: 'Tải về',
            key: 'files',
            width: 130,
            render: (_value, { version }) => <Files place={{ ...place, version }} />,
          },
        ]}
      />
    </Panel>
  );
}

function NotFrozen({ closed }: { closed: boolean }) {
  return (
    <Alert
      type="info"
      showIcon
      title="Chưa chốt"
      description={
        closed
          ? 'Kỳ báo cáo vừa kết thúc, số liệu đang được chốt; vài phút nữa hãy mở lại.'
          : 'Kỳ báo cáo chưa kết thúc: số liệu dưới đây là xem trước, còn thay đổi đến hết ngày cuối kỳ.'
      }
    />
  );
}

function Reason({ version }: { version: SummaryVersion }) {
  const { reason, madeByName, cutOff, sha256 } = version;
  return (
    <>
      {reason ?? `Hệ thống chốt số liệu đến hết ngày ${plainDay(cutOff)}`}
      <span className="block quiet small">
        {madeByName ? `${madeByName} lập · ` : ''}mã kiểm tra {sha256.slice(0, 12)}
      </span>
    </>
  );
}

function Files({ place }: { place: ReportPlace }) {
  const version = String(place.version);
  return (
    <>
      <a href={summaryFile(place, 'word')} aria-label={`Tải Word lần ${version}`}>
        Word
      </a>
      {' · '}
      <a href={summaryFile(place, 'workbook')} aria-label={`Tải Excel lần ${version}`}>
        Excel
      </a>
    </>
  );
}
