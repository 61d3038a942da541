import type { AddTthcFieldsBody, TthcField } from '#contracts';
import { Empty, Form, Input, Switch, Table } from 'antd';
import { useAddTthcFields, useChangeTthcField, useTthcFields } from '../api/tthc.js';
import { DeedDialog } from '../parts/deed-dialog.js';
import { Fault } from '../parts/fault.js';
import { fieldsOf } from '../words/tthc.js';

export function Fields() {
  const fields = useTthcFields();
  const change = useChangeTthcField();
  return (
    <>
      <Fault error={fields.error ?? change.error} />
      <Table<TthcField>
        rowKey="id"
        size="small"
        loading={fields.isPending}
        dataSource={fields.data?.items ?? []}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <Empty description="Chưa có lĩnh vực nào." /> }}
        columns={[
          { title: 'Mã', dataIndex: 'code', key: 'code', width: 120 },
          { title: 'Lĩnh vực', dataIndex: 'name', key: 'name' },
          {
            title: 'Đang dùng',
            key: 'active',
            width: 110,
            render: (_value, field) => (
              <Switch
                aria-label={`Dùng lĩnh vực ${field.name}`}
                checked={field.active}
                loading={change.isPending && change.variables.id === field.id}
                onChange={(active) => change.mutate({ ...field, active })}
              />
            ),
          },
        ]}
      />
      <div className="tthc-deeds">
        <AddFields />
      </div>
    </>
  );
}

function AddFields() {
  return (
    <DeedDialog<{ list: string }, AddTthcFieldsBody>
      label="Thêm lĩnh vực"
      submitLabel="Thêm"
      done="Đã thêm lĩnh vực."
      deed={useAddTthcFields()}
      toBody={({ list }) => ({ items: fieldsOf(list) ?? [] })}
    >
      <Form.Item
        name="list"
        label="Mỗi dòng một lĩnh vực: mã, khoảng trắng, tên"
        rules={[
          { required: true, message: 'Hãy ghi ít nhất một lĩnh vực.' },
          {
            validator: (_rule, text: string) =>
              fieldsOf(text ?? '') === null
                ? Promise.reject(new Error('Có dòng thiếu mã hoặc tên.'))
                : Promise.resolve(),
          },
        ]}
      >
        <Input.TextArea autoSize={{ minRows: 5, maxRows: 16 }} placeholder={'HT Hộ tịch\nCT Chứng thực\nDD Đất đai'} />
      </Form.Item>
    </DeedDialog>
  );
}
