import type { ReportRegime } from '#contracts';
import { App, Checkbox, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useSaveRegime } from '../api/regimes.js';
import { AgencyPicker } from '../parts/agency-picker.js';
import { Fault } from '../parts/fault.js';
import { reportPeriods } from '../words/findings.js';
import { OwingFields } from './owing-fields.js';
import { bodyOf, fieldsOf, type RegimeFields } from './regime-fields.js';

/** Who reports on what and by when; of a new regime its code too. */
export function RegimeForm({ regime, close }: { regime: ReportRegime | null; close: () => void }) {
  const [form] = Form.useForm<RegimeFields>();
  const { message } = App.useApp();
  const save = useSaveRegime();
  const submit = (fields: RegimeFields) =>
    save.mutate(bodyOf(fields), {
      onSuccess: () => {
        close();
        void message.success(
          'Đã lưu. Báo cáo chưa đến hạn theo chế độ mới trong ít phút; mỗi cơ quan có thay đổi nhận một thư.',
        );
      },
    });
  return (
    <Modal
      open
      title={regime?.name ?? 'Thêm chế độ báo cáo'}
      okText="Lưu"
      cancelText="Thôi"
      width={720}
      okButtonProps={{ loading: save.isPending }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form form={form} layout="vertical" initialValues={fieldsOf(regime)} onFinish={submit} scrollToFirstError>
        {regime ? (
          <Form.Item name="code" hidden>
            <Input />
          </Form.Item>
        ) : (
          <Form.Item
            name="code"
            label="Mã"
            extra="Chữ thường không dấu, số và gạch nối; không đổi về sau."
            rules={[{ required: true, pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, message: 'Mã chưa đúng.' }]}
          >
            <Input maxLength={40} placeholder="cchc-thang" />
          </Form.Item>
        )}
        <Form.Item
          name="name"
          label="Tên báo cáo"
          rules={[{ required: true, min: 3, message: 'Hãy ghi tên báo cáo.' }]}
        >
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="receiverId" label="Gửi tới" rules={[{ required: true, message: 'Chọn nơi nhận báo cáo.' }]}>
          <AgencyPicker clearable={false} />
        </Form.Item>
        <Form.Item name="periods" label="Kỳ báo cáo" rules={[{ required: true, message: 'Chọn ít nhất một kỳ.' }]}>
          <Select mode="multiple" options={reportPeriods} />
        </Form.Item>
        <Form.Item
          name="cutOffDay"
          label="Ngày chốt số liệu"
          extra="Ngày của tháng cuối kỳ; 31 là ngày cuối tháng. Nghị định 09/2019/NĐ-CP: ngày 14."
          rules={[{ required: true, message: 'Ghi ngày chốt.' }]}
        >
          <InputNumber min={1} max={31} precision={0} />
        </Form.Item>
        <OwingFields />
        <Form.Item name="form" label="Mẫu, đề cương">
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={2000} />
        </Form.Item>
        <Form.Item name="active" valuePropName="checked">
          <Checkbox>
            Áp dụng: tạo phần việc báo cáo và nhắc. Bỏ chọn thì các kỳ chưa kết thúc thôi phải báo cáo.
          </Checkbox>
        </Form.Item>
        <Fault error={save.error} />
      </Form>
    </Modal>
  );
}
