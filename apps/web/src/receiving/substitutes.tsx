import type { AddSubstituteBody, MailPreferenceDetail } from '#contracts';
import { App, Button, Form, Popconfirm, Select } from 'antd';
import { useAddSubstitute, useRemoveSubstitute } from '../api/mail.js';
import { DayPicker } from '../parts/day-picker.js';
import { DeedDialog } from '../parts/deed-dialog.js';
import { Fault } from '../parts/fault.js';
import { Panel } from '../parts/panel.js';
import { plainDay } from '../words/local-day.js';
import { rolesInWords } from '../words/roles.js';

/** Who receives for whom, and until when. */
export function Substitutes({ preference }: { preference: MailPreferenceDetail }) {
  const { agencyId, substitutes, people } = preference;
  const { message } = App.useApp();
  const remove = useRemoveSubstitute(agencyId);
  const end = (id: string) => remove.mutate(id, { onSuccess: () => void message.success('Đã thôi nhận thay.') });
  return (
    <Panel title="Người nhận thay" aside={people.length > 1 && <AddSubstitute agencyId={agencyId} people={people} />}>
      <Fault error={remove.error} />
      {substitutes.length === 0 && (
        <p className="quiet">
          {people.length > 1
            ? 'Chưa ai nhận thay ai. Khi chuyên viên hay thủ trưởng đi vắng, thư gửi đích danh người đó đến người nhận thay.'
            : 'Danh bạ có chưa đủ hai người của cơ quan.'}
        </p>
      )}
      <ul className="plain-list">
        {substitutes.map(({ id, personName, substituteName, from, to }) => (
          <li key={id} className="row">
            <span>
              <strong>{substituteName}</strong> nhận thay {personName}, {plainDay(from)}–{plainDay(to)}
            </span>
            <Popconfirm
              title="Thôi nhận thay?"
              okText="Thôi nhận thay"
              cancelText="Để nguyên"
              onConfirm={() => end(id)}
            >
              <Button type="link" size="small" className="text-link" aria-label={`Bỏ: ${substituteName} nhận thay`}>
                Bỏ
              </Button>
            </Popconfirm>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function AddSubstitute({ agencyId, people }: Pick<MailPreferenceDetail, 'agencyId' | 'people'>) {
  const add = useAddSubstitute(agencyId);
  const options = people.map(({ id, name, roles }) => ({ value: id, label: `${name} · ${rolesInWords(roles)}` }));
  const required = (what: string) => [{ required: true, message: `Hãy chọn ${what}.` }];
  return (
    <DeedDialog<AddSubstituteBody, AddSubstituteBody>
      label="Thêm người nhận thay"
      submitLabel="Nhận thay"
      done="Đã thêm người nhận thay."
      deed={add}
      toBody={(values) => values}
    >
      <Form.Item name="personId" label="Người vắng" rules={required('người vắng')}>
        <Select options={options} />
      </Form.Item>
      <Form.Item name="substituteId" label="Người nhận thay" rules={required('người nhận thay')}>
        <Select options={options} />
      </Form.Item>
      <div className="two-fields">
        <Form.Item name="from" label="Từ ngày" rules={required('ngày đầu')}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="to" label="Đến hết ngày" rules={required('ngày cuối')}>
          <DayPicker />
        </Form.Item>
      </div>
    </DeedDialog>
  );
}
