import type { ParRule as Rule } from '#contracts';
import { App, Button, Form, InputNumber, Select } from 'antd';
import { Link } from 'react-router';
import { useParRule, useSaveParRule } from '../api/par-rule.js';
import { useMay } from '../api/session.js';
import { Fault } from '../parts/fault.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { Waiting } from '../parts/waiting.js';
import { instant } from '../words/local-day.js';
import { bodyOf, fieldsOf, type ParRuleFields } from './par-rule-fields.js';

const gives = [
  { value: 'full', label: 'điểm tối đa' },
  { value: 'pro-rata', label: 'theo tỷ lệ hoàn thành' },
  { value: 'none', label: 'không có điểm' },
];

/** The office's own table for the self-score. */
export function ParRule() {
  const rule = useParRule();
  return (
    <Page
      title="Bảng điểm tự chấm"
      lead="Chấm mức độ hoàn thành kế hoạch năm theo Chỉ số cải cách hành chính. Báo cáo đã chốt giữ bảng điểm lúc chốt; báo cáo chốt sau dùng bảng điểm mới."
      actions={<Link to="/summaries?window=Y">Về báo cáo tổng hợp</Link>}
    >
      <Fault error={rule.error} retry={() => rule.refetch()} />
      {rule.isPending && <Waiting />}
      {rule.data && <RuleForm rule={rule.data} />}
    </Page>
  );
}

function RuleForm({ rule }: { rule: Rule }) {
  const save = useSaveParRule();
  const mayKeep = useMay()('summary.prepare');
  const { message } = App.useApp();
  const submit = (fields: ParRuleFields) =>
    save.mutate(bodyOf(fields), { onSuccess: () => void message.success('Đã lưu bảng điểm.') });
  return (
    <Panel
      title={rule.changedAt === null ? 'Bảng điểm dựng sẵn' : `Bảng điểm riêng, đặt lúc ${instant(rule.changedAt)}`}
    >
      <Form<ParRuleFields> layout="vertical" initialValues={fieldsOf(rule)} disabled={!mayKeep} onFinish={submit}>
        <Form.Item name="maxPoints" label="Điểm tối đa" rules={[{ required: true, message: 'Ghi điểm tối đa.' }]}>
          <InputNumber min={0.01} max={100} decimalSeparator="," />
        </Form.Item>
        <BandFields mayKeep={mayKeep} />
        <Fault error={save.error} />
        {mayKeep && (
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            Lưu bảng điểm
          </Button>
        )}
      </Form>
    </Panel>
  );
}

function BandFields({ mayKeep }: { mayKeep: boolean }) {
  return (
    <Form.List name="bands">
      {(rows, { add, remove }) => (
        <fieldset className="plain">
          <legend>Từ mức hoàn thành nào được bao nhiêu điểm</legend>
          {rows.map(({ key, name }) => (
            <div key={key} className="filters">
              <Form.Item name={[name, 'percent']} noStyle rules={[{ required: true, message: 'Ghi mức hoàn thành.' }]}>
                <InputNumber
                  aria-label={`Từ mức ${name + 1}`}
                  prefix="từ"
                  suffix="%"
                  style={{ width: 130 }}
                  min={0}
                  max={100}
                  decimalSeparator=","
                />
              </Form.Item>
              <Form.Item name={[name, 'gives']} noStyle>
                <Select aria-label={`Điểm ${name + 1}`} options={gives} style={{ width: 220 }} />
              </Form.Item>
              {mayKeep && (
                <Button onClick={() => remove(name)} aria-label={`Bỏ mức ${name + 1}`}>
                  Bỏ
                </Button>
              )}
            </div>
          ))}
          {mayKeep && <Button onClick={() => add({ percent: 0, gives: 'none' })}>Thêm mức</Button>}
        </fieldset>
      )}
    </Form.List>
  );
}
