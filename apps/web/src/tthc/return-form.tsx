import type { TthcReturn } from '#contracts';
import { Empty } from 'antd';
import { Link } from 'react-router';
import { useTthcReturn } from '../api/tthc.js';
import { AgencyPicker } from '../parts/agency-picker.js';
import { Fault } from '../parts/fault.js';
import { Mark } from '../parts/mark.js';
import { Panel } from '../parts/panel.js';
import { useFilters } from '../parts/use-filters.js';
import { Waiting } from '../parts/waiting.js';
import { instant } from '../words/local-day.js';
import { monthWords, returnStateWords, sourceWords } from '../words/tthc.js';
import { returnAddress } from './return-address.js';
import { CarryGaps } from './carry-gaps.js';
import { ReturnEntry } from './return-entry.js';

interface Props {
  month: string;
  agencyId: string;
  /** Whether another agency may be chosen. */
  picks: boolean;
}

export function ReturnForm({ month, agencyId, picks }: Props) {
  const { filters, set } = useFilters();
  const read = Number(filters['version']) || undefined;
  const asked = useTthcReturn(month, agencyId, read);
  if (asked.isPending) return <Waiting />;
  if (!asked.data) return <Fault error={asked.error} retry={() => asked.refetch()} />;
  const { agency, state, lines, version, carryGaps } = asked.data;
  const { label, tone } = returnStateWords[state];
  return (
    <div className="stack">
      <CarryGaps gaps={carryGaps} />
      {read !== undefined && (
        <p className="note">
          Đang xem bản {read} như đã gửi. <Link to={returnAddress({ month, agencyId })}>Về bản hiện tại</Link>
        </p>
      )}
      <Panel
        title={`${agency.name}, tháng ${monthWords(month)}`}
        aside={
          <div className="tthc-aside">
            <Mark tone={tone}>{version > 1 ? `${label}, bản ${version}` : label}</Mark>
            {picks && (
              <AgencyPicker
                label="Cơ quan"
                value={agencyId}
                onChange={(agency) => set({ agency, view: 'return', version: undefined })}
                clearable={false}
              />
            )}
          </div>
        }
      >
        {lines.length === 0 ? (
          <Empty description="Chưa có danh mục lĩnh vực. Văn phòng lập danh mục trong mục Thiết lập." />
        ) : (
          <ReturnEntry key={`${version} ${state}`} of={asked.data} />
        )}
      </Panel>
      <Versions of={asked.data} />
    </div>
  );
}

function Versions({ of: { versions, window, agency } }: { of: TthcReturn }) {
  if (versions.length === 0) return null;
  return (
    <Panel title="Các lần gửi">
      <ol className="plain-list">
        {versions.map(({ version, submittedAt, enteredBy, source, correctionReason }) => (
          <li key={version}>
            <Link to={returnAddress({ month: window.month, agencyId: agency.id, version })}>Bản {version}</Link>:{' '}
            {instant(submittedAt)}, {enteredBy} ({sourceWords[source]})
            {correctionReason && <span className="block quiet">Lý do điều chỉnh: {correctionReason}</span>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
