import type { Assignment, AssignmentPage } from '#contracts';
import { Grid, Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { DueDay } from '../parts/due-day.js';
import { Mark, ProgressMark, TimingMark } from '../parts/mark.js';
import { Paged } from '../parts/paged.js';
import { DutyCards } from './duty-cards.js';

interface Props {
  page: AssignmentPage | undefined;
  loading: boolean;
  withAgency: boolean;
  empty: string;
  onPage: (page: number) => void;
}

export function DutyTable({ page, loading, withAgency, empty, onPage }: Props) {
  const wide = Grid.useBreakpoint().md;
  return (
    <Paged page={page} loading={loading} empty={empty} onPage={onPage}>
      {(items) =>
        wide ? (
          <Table rowKey="id" size="middle" columns={columns(withAgency)} dataSource={items} pagination={false} />
        ) : (
          <DutyCards duties={items} withAgency={withAgency} />
        )
      }
    </Paged>
  );
}

export function DutyTitle({ duty }: { duty: Assignment }) {
  const place = [duty.row ? `Dòng ${duty.row}` : null, duty.areaName].filter(Boolean).join(' · ');
  return (
    <>
      <Link to={`/duties/${duty.id}`} className="duty-link">
        {duty.title}
      </Link>
      {place && <span className="block quiet small">{place}</span>}
      {duty.extensionAsked && <Mark tone="amber">Đang xin gia hạn</Mark>}
    </>
  );
}

function columns(withAgency: boolean): TableColumnsType<Assignment> {
  const agency = { title: 'Cơ quan chủ trì', dataIndex: 'agencyName', key: 'agency', width: 220 };
  return [
    { title: 'Phần việc', key: 'title', render: (_value, duty) => <DutyTitle duty={duty} /> },
    ...(withAgency ? [agency] : []),
    { title: 'Thời hạn', key: 'due', width: 160, render: (_value, duty) => <DueDay {...duty} /> },
    {
      title: 'Tiến độ',
      key: 'progress',
      width: 150,
      render: (_value, duty) => <ProgressMark progress={duty.progress} />,
    },
    { title: 'So với hạn', key: 'timing', width: 140, render: (_value, duty) => <TimingMark timing={duty.timing} /> },
  ];
}
