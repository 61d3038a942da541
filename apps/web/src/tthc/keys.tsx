import type { CreateTthcKeyBody, TthcKey } from '#contracts';
import { Alert, Button, Form, Input, Popconfirm, Table } from 'antd';
import { useMakeTthcKey, useRevokeTthcKey, useTthcKeys } from '../api/tthc.js';
import { DeedDialog } from '../parts/deed-dialog.js';
import { Fault } from '../parts/fault.js';
import { instant } from '../words/local-day.js';

export function Keys() {
  const keys = useTthcKeys();
  const make = useMakeTthcKey();
  const revoke = useRevokeTthcKey();
  const items = keys.data?.items ?? [];
  const made = items.some(({ id }) => id === make.data?.key.id) ? make.data : undefined;
  return (
    <>
      <p className="quiet">
        Hệ thống một cửa gửi số liệu đến <code>POST /api/tthc/push</code> với <code>Authorization: Bearer</code> và khoá
        dưới đây. Khoá chỉ dùng để gửi số liệu TTHC, không mở được gì khác.
      </p>
      {made && (
        <Alert
          type="success"
          showIcon
          title="Khoá mới, chỉ hiện một lần: hãy sao chép ngay."
          description={
            <Input readOnly value={made.token} aria-label="Khoá mới" onFocus={(event) => event.target.select()} />
          }
        />
      )}
      <Fault error={keys.error ?? revoke.error} />
      {items.length > 0 && (
        <Table<TthcKey>
          rowKey="id"
          size="small"
          dataSource={items}
          pagination={false}
          columns={[
            { title: 'Hệ thống', dataIndex: 'label', key: 'label' },
            {
              title: 'Tạo',
              key: 'made',
              width: 220,
              render: (_value, key) => `${instant(key.createdAt)}, ${key.createdBy}`,
            },
            {
              title: 'Dùng gần nhất',
              key: 'used',
              width: 170,
              render: (_value, { lastUsedAt }) => (lastUsedAt ? instant(lastUsedAt) : 'Chưa dùng'),
            },
            {
              title: '',
              key: 'revoke',
              width: 110,
              align: 'right',
              render: (_value, { id }) => (
                <Popconfirm
                  title="Thu hồi khoá này?"
                  okText="Thu hồi"
                  cancelText="Thôi"
                  okButtonProps={{ danger: true }}
                  onConfirm={() => revoke.mutate(id)}
                >
                  <Button size="small" danger>
                    Thu hồi
                  </Button>
                </Popconfirm>
              ),
            },
          ]}
        />
      )}
      <div className="tthc-deeds">
        <DeedDialog<CreateTthcKeyBody, CreateTthcKeyBody>
          label="Tạo khoá"
          submitLabel="Tạo"
          done="Đã tạo khoá."
          deed={make}
          toBody={(body) => body}
        >
          <Form.Item
            name="label"
            label="Tên hệ thống dùng khoá"
            rules={[{ required: true, message: 'Hãy ghi tên hệ thống.' }]}
          >
            <Input maxLength={80} placeholder="Ví dụ: Hệ thống một cửa điện tử tỉnh" />
          </Form.Item>
        </DeedDialog>
      </div>
    </>
  );
}
