import type { ChannelKind, ChannelState, CreateSubscriptionBody } from '#contracts';
import { Button, Form, Input, Radio, Space } from 'antd';
import { useAddSubscription } from '../api/channels.js';
import { AgencyPicker } from '../parts/agency-picker.js';
import { DeedDialog } from '../parts/deed-dialog.js';
import { channelWords, newSigningKey } from '../words/channels.js';

interface Values {
  channel: ChannelKind;
  agencyId?: string;
  target: string;
  secret?: string;
}

export function AddSubscription({ channels }: { channels: ChannelState[] }) {
  return (
    <DeedDialog<Values, CreateSubscriptionBody>
      label="Thêm nơi nhận tin"
      submitLabel="Thêm"
      done="Đã thêm nơi nhận tin."
      button={{ type: 'primary' }}
      initialValues={{ channel: channels[0]?.channel }}
      deed={useAddSubscription()}
      toBody={({ agencyId, ...values }) => ({ ...values, agencyId: agencyId ?? null })}
    >
      <Form.Item name="channel" label="Kênh">
        <Radio.Group options={channels.map(({ channel }) => ({ value: channel, label: channelWords[channel] }))} />
      </Form.Item>
      <Form.Item noStyle dependencies={['channel']}>
        {({ getFieldValue }) => (getFieldValue('channel') === 'webhook' ? <WebhookFields /> : <PhoneFields />)}
      </Form.Item>
    </DeedDialog>
  );
}

function PhoneFields() {
  return (
    <>
      <Form.Item name="agencyId" label="Cơ quan" rules={[{ required: true, message: 'Hãy chọn cơ quan.' }]}>
        <AgencyPicker />
      </Form.Item>
      <Form.Item name="target" label="Số di động" rules={[{ required: true, message: 'Hãy ghi số di động.' }]}>
        <Input inputMode="tel" placeholder="0912 345 678" maxLength={20} />
      </Form.Item>
    </>
  );
}

function WebhookFields() {
  const form = Form.useFormInstance<Values>();
  return (
    <>
      <Form.Item name="agencyId" label="Cơ quan" extra="Bỏ trống: nhận tin của mọi cơ quan.">
        <AgencyPicker placeholder="Mọi cơ quan" />
      </Form.Item>
      <Form.Item name="target" label="Địa chỉ nhận" rules={[{ required: true, message: 'Hãy ghi địa chỉ nhận.' }]}>
        <Input inputMode="url" placeholder="https://phanmem.so.example/don-doc" maxLength={500} />
      </Form.Item>
      <Form.Item
        label="Khoá ký"
        htmlFor="secret"
        required
        extra="Chép khoá này sang phần mềm nhận trước khi bấm Thêm: sau đó không xem lại được."
      >
        <Space.Compact block>
          <Form.Item noStyle name="secret" rules={[{ required: true, message: 'Hãy ghi hoặc tạo khoá ký.' }]}>
            <Input id="secret" placeholder="whsec_…" maxLength={200} autoComplete="off" spellCheck={false} />
          </Form.Item>
          <Button onClick={() => form.setFieldValue('secret', newSigningKey())}>Tạo khoá</Button>
        </Space.Compact>
      </Form.Item>
    </>
  );
}
