import type { Contribution, ContributionPage } from '#contracts';
import { Empty, Pagination, Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { Waiting } from '../parts/waiting.js';
import { plainDay } from '../words/local-day.js';
import { ContributionDay, ContributionMark, ContributionNote } from './contribution-standing.js';
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
    render: (_value, each) => (
      <>
        <ContributionMark contribution={each} />
        <ContributionNote contribution={each} />
      </>
    ),
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
  if (!page) return loading ? <Waiting /> : null;
  if (page.items.length === 0) return <Empty className="nothing" description={empty} />;
  return (
    <div aria-busy={loading} className={loading ? 'stale' : undefined}>
      <Table
        rowKey="id"
        size="middle"
        columns={columns}
        dataSource={page.items}
        pagination={false}
        scroll={{ x: 860 }}
      />
      <Pagination
        className="pager"
        hideOnSinglePage
        current={page.page}
        pageSize={page.pageSize}
        total={page.total}
        showSizeChanger={false}
        onChange={onPage}
      />
    </div>
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
