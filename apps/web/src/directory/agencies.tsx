import type { AgencyListItem } from '#contracts';
import { Button, Input, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useAgencySearch } from '../api/directory.js';
import { Fault } from '../parts/fault.js';
import { agencyLevelWords } from '../words/directory.js';
import { AgencyDrawer } from './agency-drawer.js';

const PAGE_SIZE = 25;

export function Agencies() {
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const [params, setParams] = useSearchParams();
  const openId = params.get('agency');
  const setOpenId = (id: string | null) => setParams(id ? { agency: id } : {}, { replace: true });
  const agencies = useAgencySearch({ search, page, pageSize: PAGE_SIZE });
  const look = (typed: string) => {
    setSearch(typed.trim());
    setPage(1);
  };
  return (
    <>
      <div className="filters">
        <Input.Search
          className="wide"
          aria-label="Tìm cơ quan"
          placeholder="Tìm theo tên, tên gọi khác"
          allowClear
          onSearch={look}
        />
      </div>
      <Fault error={agencies.error} retry={() => agencies.refetch()} />
      <Table
        rowKey="id"
        size="middle"
        loading={agencies.isPending}
        columns={columns(setOpenId)}
        dataSource={agencies.data?.items}
        scroll={{ x: 760 }}
        pagination={{
          current: page,
          pageSize: PAGE_SIZE,
          total: agencies.data?.total,
          onChange: setPage,
          showSizeChanger: false,
          hideOnSinglePage: true,
        }}
      />
      {openId && <AgencyDrawer agencyId={openId} onClose={() => setOpenId(null)} />}
    </>
  );
}

function columns(open: (id: string) => void): TableColumnsType<AgencyListItem> {
  return [
    {
      title: 'Cơ quan',
      key: 'name',
      render: (_value, agency) => (
        <Button type="link" className="text-link" onClick={() => open(agency.id)}>
          {agency.name}
        </Button>
      ),
    },
    { title: 'Cấp', key: 'level', width: 120, render: (_value, agency) => agencyLevelWords[agency.level] },
    { title: 'Nhóm', key: 'groups', render: (_value, agency) => agency.groups.join('; ') },
    {
      title: 'Thư điện tử nhận việc',
      key: 'email',
      width: 260,
      render: (_value, agency) => agency.email ?? <span className="soon">Chưa có địa chỉ riêng</span>,
    },
    { title: 'Số người', dataIndex: 'people', key: 'people', width: 90, align: 'right' },
  ];
}
