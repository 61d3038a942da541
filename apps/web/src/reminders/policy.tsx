import type { PolicyChangesBody, PolicyPlaceBody, ShownPolicy } from '#contracts';
import { App, Button, Form, Popconfirm } from 'antd';
import { useState } from 'react';
import { afterwards } from '../api/afterwards.js';
import { usePolicy, usePolicyEffect, useSavePolicy } from '../api/reminder-policy.js';
import { Fault } from '../parts/fault.js';
import { Mark } from '../parts/mark.js';
import { Panel } from '../parts/panel.js';
import { useSettled } from '../parts/use-settled.js';
import { Waiting } from '../parts/waiting.js';
import { Effect } from './effect.js';
import { draftOf, fieldsOf, type PolicyFields } from './policy-fields.js';
import { PolicyForm } from './policy-form.js';

/** The policy of one place: what is wanted otherwise, with the effect beside it before it is saved. */
export function Policy({ place }: { place: PolicyPlaceBody }) {
  const policy = usePolicy(place);
  if (policy.isPending) return <Waiting />;
  if (!policy.data) return <Fault error={policy.error} retry={() => policy.refetch()} />;
  // A policy that was saved begins a form of its own.
  return <OpenPolicy key={JSON.stringify([place, policy.data.effective])} policy={policy.data} />;
}

function OpenPolicy({ policy }: { policy: ShownPolicy }) {
  const { place, inherited, effective } = policy;
  const [form] = Form.useForm<PolicyFields>();
  const [draft, setDraft] = useState<PolicyChangesBody | null | undefined>(policy.changes);
  const asked = useSettled(draft);
  const effect = usePolicyEffect(place, asked);
  const isSame = JSON.stringify(draft) === JSON.stringify(policy.changes);
  return (
    <div className="policy">
      <Panel title={policy.name} aside={policy.changes && <Mark tone="blue">Có lịch nhắc riêng</Mark>}>
        <PolicyForm
          form={form}
          initial={fieldsOf(effective)}
          onChange={(fields) => setDraft(draftOf(fields, inherited))}
        />
        <Deeds policy={policy} draft={draft} unchanged={isSame} />
      </Panel>
      <Panel title={isSame ? 'Tác động: chưa đổi gì' : 'Tác động nếu lưu'}>
        <div aria-live="polite" aria-busy={effect.isFetching || asked !== draft}>
          {draft === undefined && <p className="quiet">Hãy sửa các ô báo lỗi để xem tác động.</p>}
          <Fault error={effect.error} retry={() => effect.refetch()} />
          {effect.data && draft !== undefined && <Effect effect={effect.data} />}
        </div>
      </Panel>
    </div>
  );
}

interface DeedsProps {
  policy: ShownPolicy;
  draft: PolicyChangesBody | null | undefined;
  unchanged: boolean;
}

function Deeds({ policy, draft, unchanged }: DeedsProps) {
  const { message } = App.useApp();
  const save = useSavePolicy(policy.place);
  const keep = (changes: PolicyChangesBody | null) =>
    afterwards(save.mutateAsync(changes), () => void message.success('Đã lưu lịch nhắc; các mốc đang được tính lại.'));
  return (
    <div className="publish">
      <div className="deeds">
        <Button
          type="primary"
          disabled={draft === undefined || unchanged}
          loading={save.isPending}
          onClick={() => draft !== undefined && keep(draft)}
        >
          Lưu
        </Button>
        {policy.changes && (
          <Popconfirm
            title="Bỏ lịch nhắc riêng, dùng lịch chung?"
            okText="Bỏ"
            cancelText="Thôi"
            onConfirm={() => keep(null)}
          >
            <Button loading={save.isPending}>Dùng lịch chung</Button>
          </Popconfirm>
        )}
      </div>
      <span className="quiet small">Điều đã nhắc không nhắc lại; các mốc sắp tới được tính theo lịch mới.</span>
      <Fault error={save.error} />
    </div>
  );
}
