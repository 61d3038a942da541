import { Table } from 'antd';
import { useAgencyGroups } from '../api/directory.js';
import { Fault } from '../parts/fault.js';

/** Collective names that a plan uses, and how many agencies each one expands to. */
export function AgencyGroups() {
  const groups = useAgencyGroups();
  return (
    <>
      <Fault error={groups.error} retry={() => groups.refetch()} />
      <Table
        rowKey="id"
        size="middle"
        loading={groups.isPending}
        dataSource={groups.data?.items}
        pagination={false}
        columns={[
          { title: 'Nhóm', dataIndex: 'name', key: 'name' },
          { title: 'Tên gọi khác', key: 'aliases', render: (_value, group) => group.aliases.join('; ') },
          { title: 'Số cơ quan', dataIndex: 'members', key: 'members', align: 'right', width: 120 },
        ]}
      />
    </>
  );
}
