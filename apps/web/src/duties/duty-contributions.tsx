import type { AssignmentContributions, Contribution } from '#contracts';
import { Table, type TableColumnsType } from 'antd';
import { useDutyContributions } from '../api/contributions.js';
import { ContributionDay, ContributionState } from '../contributions/contribution-standing.js';
import { WaiveContribution } from '../contributions/waive-contribution.js';
import { Fault } from '../parts/fault.js';
import { Panel } from '../parts/panel.js';
import { missingWords } from '../words/contributions.js';

const columns: TableColumnsType<Contribution> = [
  { title: 'Cơ quan', key: 'agency', dataIndex: 'agencyName' },
  { title: 'Ngày phối hợp', key: 'due', width: 160, render: (_value, each) => <ContributionDay contribution={each} /> },
  {
    title: 'Tình trạng',
    key: 'state',
    render: (_value, each) => <ContributionState contribution={each} />,
  },
  {
    title: '',
    key: 'deed',
    width: 80,
    render: (_value, { id, agencyName, actions }) =>
      actions.includes('waive') && <WaiveContribution contributionId={id} agencyName={agencyName} />,
  },
];

/** Who has contributed and who is missing; nothing is shown where nobody was asked. */
export function DutyContributions({ dutyId }: { dutyId: string }) {
  const contributions = useDutyContributions(dutyId);
  const { data } = contributions;
  if (!data) return <Fault error={contributions.error} retry={() => contributions.refetch()} />;
  if (data.items.length === 0 && data.unknown.length === 0) return null;
  return (
    <Panel title="Cơ quan phối hợp" aside={<Given of={data} />}>
      <Missing of={data} />
      {data.items.length > 0 && (
        <Table
          rowKey="id"
          size="small"
          columns={columns}
          dataSource={data.items}
          pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
          scroll={{ x: 520 }}
        />
      )}
      {data.unknown.length > 0 && (
        <p className="note">
          Danh bạ không có {data.unknown.length} tên nêu trong kế hoạch nên chưa ai được nhắc: {data.unknown.join('; ')}
          .
        </p>
      )}
    </Panel>
  );
}

function Given({ of: { items } }: { of: AssignmentContributions }) {
  const settled = items.filter(({ state }) => state !== 'awaited').length;
  return items.length > 0 ? (
    <span className="quiet">
      {settled}/{items.length} đã xong
    </span>
  ) : null;
}

function Missing({ of: { items } }: { of: AssignmentContributions }) {
  const names = items.filter(({ state, open }) => state === 'awaited' && open).map(({ agencyName }) => agencyName);
  const words = missingWords(names);
  return words && <p className="situation">{words}.</p>;
}
