import type { TthcSetting, TthcWindowKind } from '#contracts';
import { App, Button, DatePicker, Form, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { useAgencyGroups } from '../api/directory.js';
import { useSaveTthcSetting, useTthcSetting } from '../api/tthc.js';
import { AgencyPicker } from '../parts/agency-picker.js';
import { Fault } from '../parts/fault.js';
import { Panel } from '../parts/panel.js';
import { windowKindWords } from '../words/tthc.js';
import { Fields } from './fields.js';
import { Keys } from './keys.js';

export function Setup() {
  return (
    <div className="stack">
      <Panel title="Kỳ số liệu và cơ quan phải gửi">
        <SettingForm />
      </Panel>
      <Panel title="Danh mục lĩnh vực">
        <Fields />
      </Panel>
      <Panel title="Hệ thống một cửa gửi qua API">
        <Keys />
      </Panel>
    </div>
  );
}

function SettingForm() {
  const setting = useTthcSetting();
  const save = useSaveTthcSetting();
  const groups = useAgencyGroups();
  const { message } = App.useApp();
  const submit = (changed: TthcSetting) =>
    save.mutate(
      { ...changed, firstMonth: changed.firstMonth ?? null, receiverAgencyId: changed.receiverAgencyId ?? null },
      {
        onSuccess: () => void message.success('Đã lưu thiết lập.'),
      },
    );
  if (!setting.data) return <Fault error={setting.error} />;
  return (
    <Form<TthcSetting> layout="vertical" initialValues={setting.data} onFinish={submit} requiredMark={false}>
      <Form.Item name="windowKind" label="Kỳ số liệu một tháng">
        <Select
          options={(Object.keys(windowKindWords) as TthcWindowKind[]).map((kind) => ({
            value: kind,
            label: windowKindWords[kind],
          }))}
        />
      </Form.Item>
      <Form.Item name="dueWorkingDays" label="Hạn gửi: số ngày làm việc sau ngày cuối kỳ">
        <InputNumber min={1} max={20} precision={0} />
      </Form.Item>
      <Form.Item
        name="firstMonth"
        label="Tháng đầu tiên phải gửi"
        extra="Bỏ trống: chưa yêu cầu cơ quan nào gửi."
        getValueProps={(value: string | null) => ({ value: value ? dayjs(`${value}-01`) : null })}
        normalize={(value: dayjs.Dayjs | null) => value?.format('YYYY-MM') ?? null}
      >
        <DatePicker picker="month" format="MM/YYYY" placeholder="tháng/năm" />
      </Form.Item>
      <Form.Item
        name="owingGroupIds"
        label="Nhóm cơ quan phải gửi"
        extra="Bỏ trống: các sở, ban, ngành cấp tỉnh và UBND cấp huyện, cấp xã."
      >
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={(groups.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item
        name="receiverAgencyId"
        label="Cơ quan nhận và đôn đốc"
        extra="Có cơ quan nhận thì mỗi tháng các cơ quan phải gửi được giao việc, nhắc hạn và báo cáo cấp trên như mọi việc khác; gửi số liệu là xong việc. Bỏ trống: không nhắc."
      >
        <AgencyPicker />
      </Form.Item>
      <Fault error={save.error} />
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        Lưu thiết lập
      </Button>
    </Form>
  );
}
