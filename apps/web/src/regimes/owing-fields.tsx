import { Button, Form, InputNumber, Select } from 'antd';
import { useAgencies, useAgencyGroups } from '../api/directory.js';
import { plainLetters } from '../words/plain-letters.js';

const months = [
  { value: 0, label: 'tháng cuối kỳ' },
  { value: 1, label: 'tháng sau' },
];

/** Who owes the report, each with a due day of its own. */
export function OwingFields() {
  const agencies = useAgencies();
  const groups = useAgencyGroups();
  const options = [
    {
      label: 'Nhóm',
      options: (groups.data?.items ?? []).map(({ name }) => ({ value: `group:${name}`, label: name })),
    },
    {
      label: 'Cơ quan',
      options: (agencies.data?.items ?? []).map(({ id, name }) => ({ value: `agency:${id}`, label: name })),
    },
  ];
  return (
    <Form.List name="owing">
      {(rows, { add, remove }) => (
        <fieldset className="plain">
          <legend>Ai báo cáo, hạn ngày nào</legend>
          {rows.map(({ key, name }) => (
            <div key={key} className="filters">
              <Form.Item name={[name, 'who']} noStyle rules={[{ required: true, message: 'Chọn cơ quan hoặc nhóm.' }]}>
                <Select
                  aria-label={`Cơ quan, nhóm phải báo cáo ${name + 1}`}
                  placeholder="Cơ quan hoặc nhóm"
                  loading={agencies.isPending || groups.isPending}
                  options={options}
                  showSearch={{
                    filterOption: (typed, option) => plainLetters(String(option?.label)).includes(plainLetters(typed)),
                  }}
                  style={{ width: 260, maxWidth: '100%' }}
                />
              </Form.Item>
              <Form.Item name={[name, 'dueDay']} noStyle rules={[{ required: true, message: 'Ghi ngày hạn.' }]}>
                <InputNumber aria-label={`Ngày hạn ${name + 1}`} prefix="ngày" min={1} max={31} precision={0} />
              </Form.Item>
              <Form.Item name={[name, 'dueMonth']} noStyle>
                <Select aria-label={`Tháng hạn ${name + 1}`} options={months} style={{ width: 150 }} />
              </Form.Item>
              <Button onClick={() => remove(name)} aria-label={`Bỏ dòng ${name + 1}`}>
                Bỏ
              </Button>
            </div>
          ))}
          <Button onClick={() => add({ dueDay: 17, dueMonth: 0 })}>Thêm cơ quan, nhóm</Button>
        </fieldset>
      )}
    </Form.List>
  );
}
