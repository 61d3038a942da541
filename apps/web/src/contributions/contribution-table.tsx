import type { Contribution, ContributionPage } from '#contracts';
import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { Paged } from '../parts/paged.js';
import { plainDay } from '../words/local-day.js';
import { ContributionDay, ContributionState } from './contribution-standing.js';
import { GiveContribution } from './give-contribution.js';

interface Props {
  page: ContributionPage | undefined;
  loading: boolean;
  empty: string;
  onPage: (page: number) => void;
}

const columns: TableColumnsType<Contribution> = [
  { title: 'Việc phối hợp', key: 'title', render: (_value, each) => <Title contribution={each} /> },
  { title: 'Cơ quan chủ trì', key: 'lead', width: 190, render: (_value, each) => <Lead contribution={each} /> },
  { title: 'Ngày phối hợp', key: 'due', width: 140, render: (_value, each) => <ContributionDay contribution={each} /> },
  {
    title: 'Tình trạng',
    key: 'state',
    width: 190,
    render: (_value, each) => <ContributionState contribution={each} />,
  },
  {
    title: '',
    key: 'deed',
    width: 140,
    render: (_value, { id, leadName, actions }) =>
      actions.includes('give') && <GiveContribution contributionId={id} leadName={leadName} />,
  },
];

export function ContributionTable({ page, loading, empty, onPage }: Props) {
  return (
    <Paged page={page} loading={loading} empty={empty} onPage={onPage}>
      {(items) => (
        <Table rowKey="id" size="middle" columns={columns} dataSource={items} pagination={false} scroll={{ x: 860 }} />
      )}
    </Paged>
  );
}

function Title({ contribution: { id, title, row, deliverable } }: { contribution: Contribution }) {
  const place = [row ? `Dòng ${row}` : null, deliverable].filter(Boolean).join(' · ');
  return (
    <>
      <Link to={`/contributions/${id}`} className="duty-link">
        {title}
      </Link>
      {place && <span className="block quiet small">{place}</span>}
    </>
  );
}

function Lead({ contribution: { leadName, leadDue } }: { contribution: Contribution }) {
  return (
    <>
      {leadName}
      {leadDue && <span className="block quiet small">hạn của chủ trì {plainDay(leadDue)}</span>}
    </>
  );
}
