import type { NoticeSetting } from '#contracts';
import { App, Button, Form, InputNumber, Radio } from 'antd';
import { useNoticeSetting, useSaveNoticeSetting } from '../api/notices.js';
import { AgencyPicker } from '../parts/agency-picker.js';
import { Fault } from '../parts/fault.js';

/** How the office issues its notices; a rate is typed in percent and kept as a share. */
export function NoticeSettingForm() {
  const setting = useNoticeSetting();
  const save = useSaveNoticeSetting();
  const { message } = App.useApp();
  if (!setting.data) return <Fault error={setting.error} retry={() => setting.refetch()} />;
  const submit = (changed: NoticeSetting) =>
    save.mutate(
      { ...changed, target: changed.target ?? null, officeAgencyId: changed.officeAgencyId ?? null },
      { onSuccess: () => void message.success('Đã lưu cách ra thông báo.') },
    );
  return (
    <Form<NoticeSetting> layout="vertical" initialValues={setting.data} onFinish={submit} requiredMark={false}>
      <Form.Item name="workingDaysAfter" label="Ngày lập: số ngày làm việc sau ngày cuối kỳ số liệu">
        <InputNumber min={1} max={20} precision={0} />
      </Form.Item>
      <Form.Item name="issueRule" label="Ban hành">
        <Radio.Group>
          <Radio value="on-click">Sau khi Văn phòng xem và bấm</Radio>
          <Radio value="automatic">Tự động, khi không có điểm nào chặn</Radio>
        </Radio.Group>
      </Form.Item>
      <Form.Item
        name="target"
        label="Chỉ tiêu giải quyết đúng hạn (%)"
        extra="Bỏ trống: không nêu chỉ tiêu."
        getValueProps={(value: number | null) => ({ value: value === null ? null : Math.round(value * 10_000) / 100 })}
        normalize={(value: number | null) => (value === null ? null : Math.round(value * 100) / 10_000)}
      >
        <InputNumber min={0} max={100} step={0.5} decimalSeparator="," />
      </Form.Item>
      <Form.Item name="officeAgencyId" label="Cơ quan ra thông báo" extra="Bỏ trống: chính đơn vị ban hành.">
        <AgencyPicker label="Cơ quan ra thông báo" />
      </Form.Item>
      <Fault error={save.error} />
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        Lưu
      </Button>
    </Form>
  );
}
