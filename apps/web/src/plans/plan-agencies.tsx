import type { PlanArea, PlanDetail } from '#contracts';
import { useAgencies } from '../api/directory.js';
import { useChooseAgency } from '../api/plans.js';
import { AgencyPicker } from '../parts/agency-picker.js';
import { Fault } from '../parts/fault.js';
import { Panel } from '../parts/panel.js';

interface Props {
  plan: PlanDetail;
  editable: boolean;
}

/** Who approves reports: the coordinator of the area, else the standing agency. */
export function PlanAgencies({ plan, editable }: Props) {
  const choose = useChooseAgency(plan.id);
  const pick = (code: string | null) => (agencyId: string | undefined) => agencyId && choose.mutate({ code, agencyId });
  return (
    <div className="stack">
      <Fault error={choose.error} />
      <Panel title="Cơ quan thường trực">
        <p className="dialog-lead">Xác nhận báo cáo của những lĩnh vực chưa có cơ quan theo dõi riêng.</p>
        <div className="narrow">
          <Chosen
            label="Cơ quan thường trực"
            agencyId={plan.standingAgencyId}
            editable={editable}
            onPick={pick(null)}
          />
        </div>
      </Panel>
      <Panel title="Cơ quan theo dõi lĩnh vực">
        <ul className="areas">
          {plan.areas.map((area) => (
            <li key={area.code}>
              <AreaName area={area} />
              <Chosen
                label={`Cơ quan theo dõi lĩnh vực ${area.name}`}
                agencyId={area.coordinatorAgencyId}
                editable={editable}
                placeholder="Cơ quan thường trực"
                onPick={pick(area.code)}
              />
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}

function AreaName({ area }: { area: PlanArea }) {
  return (
    <span>
      <strong>{area.code}.</strong> {area.name} <span className="quiet small">({area.tasks} dòng)</span>
    </span>
  );
}

interface ChosenProps {
  label: string;
  agencyId: string | null;
  editable: boolean;
  placeholder?: string;
  onPick: (agencyId: string | undefined) => void;
}

function Chosen({ label, agencyId, editable, placeholder, onPick }: ChosenProps) {
  const agencies = useAgencies();
  if (!editable) {
    const name = agencies.data?.items.find((agency) => agency.id === agencyId)?.name;
    return <span>{name ?? placeholder ?? 'Chưa chọn'}</span>;
  }
  return <AgencyPicker label={label} value={agencyId} placeholder={placeholder} clearable={false} onChange={onPick} />;
}
