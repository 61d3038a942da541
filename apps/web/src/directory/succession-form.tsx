import type { SuccessionBody, SuccessionPreview } from '#contracts';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useApplySuccession, usePreviewSuccession } from '../api/directory.js';
import { AgencyPicker } from '../parts/agency-picker.js';
import { DayPicker } from '../parts/day-picker.js';
import { Fault } from '../parts/fault.js';
import { Panel } from '../parts/panel.js';
import { SuccessionEffect } from './succession-effect.js';
import { type HeirOf, successionBody } from './succession-body.js';

interface Fields {
  effectiveOn?: string;
  basis?: string;
  fromId?: string;
  toId?: string;
}

const required = (message: string) => [{ required: true, message }];

/** Which agency ends, who takes over, since when, on what basis; its effect is seen before it is done. */
export function SuccessionForm() {
  const [form] = Form.useForm<Fields>();
  const { modal, message } = App.useApp();
  const preview = usePreviewSuccession();
  const apply = useApplySuccession();
  const [heirs, setHeirs] = useState<HeirOf>({});
  const bodyWith = async (chosen: HeirOf): Promise<SuccessionBody> =>
    successionBody(await form.validateFields(), chosen);
  const look = async (chosen: HeirOf = heirs) => preview.mutate(await bodyWith(chosen));
  const choose = (taskId: string, toId: string | undefined) => {
    const next = { ...heirs, [taskId]: toId };
    setHeirs(next);
    void look(next);
  };
  const confirm = async (effect: SuccessionPreview) => {
    const body = await bodyWith(heirs);
    modal.confirm({
      title: 'Thực hiện sắp xếp cơ quan?',
      content: `Chuyển ${effect.moves.length} phần việc đang mở; cơ quan cũ kết thúc trong danh bạ. Việc đã xong giữ tên cũ.`,
      okText: 'Thực hiện',
      cancelText: 'Thôi',
      onOk: () =>
        apply.mutateAsync(body).then(
          () => {
            void message.success('Đã ghi nhận; phần việc đang được chuyển.');
            form.resetFields();
            setHeirs({});
            preview.reset();
          },
          () => undefined,
        ),
    });
  };
  return (
    <Panel title="Sắp xếp cơ quan (sáp nhập, chia tách, kết thúc)">
      <Form form={form} layout="vertical" className="succession-form" onValuesChange={() => preview.reset()}>
        <Form.Item name="fromId" label="Cơ quan cũ" rules={required('Hãy chọn cơ quan cũ.')}>
          <AgencyPicker />
        </Form.Item>
        <Form.Item
          name="toId"
          label="Cơ quan kế thừa"
          rules={required('Hãy chọn cơ quan kế thừa.')}
          extra="Khi chia cho nhiều cơ quan: cơ quan nhận phần còn lại; nhiệm vụ giao riêng chọn ở bước xem trước."
        >
          <AgencyPicker />
        </Form.Item>
        <Form.Item name="effectiveOn" label="Có hiệu lực từ" rules={required('Hãy chọn ngày.')}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="basis" label="Căn cứ pháp lý" rules={required('Hãy ghi căn cứ pháp lý.')}>
          <Input placeholder="ví dụ: Nghị quyết số …/NQ-HĐND ngày …" maxLength={500} />
        </Form.Item>
      </Form>
      <Button loading={preview.isPending} onClick={() => void look()}>
        Xem trước
      </Button>
      <Fault error={preview.error ?? apply.error} />
      {preview.data && (
        <SuccessionEffect
          effect={preview.data}
          heirs={heirs}
          busy={apply.isPending}
          onChoose={choose}
          onApply={() => void confirm(preview.data)}
        />
      )}
    </Panel>
  );
}
