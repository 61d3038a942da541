import type { ReasonBody, UncoveredAgency } from '#contracts';
import type { UseMutationResult } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { useMay } from '../api/session.js';
import { DeedDialog } from '../parts/deed-dialog.js';
import { ReasonField } from '../parts/reason-field.js';

interface Props {
  agencies: UncoveredAgency[];
  ready: boolean;
  publish: UseMutationResult<unknown, Error, ReasonBody | void>;
  done: string;
}

/** A longer list is mended from a file, not one by one. */
const SHOWN = 20;

/** Agencies that no letter reaches: each is to be mended, or somebody says why it cannot wait. */
export function Uncovered({ agencies, ready, publish, done }: Props) {
  const may = useMay();
  if (agencies.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="uncovered"
      title={`${agencies.length} cơ quan sẽ không nhận được thư nào`}
      description={
        <>
          <Agencies agencies={agencies} />
          {may('plan.publish') && (
            <DeedDialog<ReasonBody, ReasonBody | void>
              label="Công bố khi chưa đủ địa chỉ"
              submitLabel="Vẫn công bố"
              done={done}
              button={{ disabled: !ready }}
              deed={publish}
              toBody={(values) => values}
            >
              <p className="dialog-lead">
                Thư của các cơ quan này được giữ lại đến khi có địa chỉ. Lý do được lưu cùng việc công bố.
              </p>
              <ReasonField label="Lý do công bố khi chưa đủ địa chỉ" />
            </DeedDialog>
          )}
        </>
      }
    />
  );
}

function Agencies({ agencies }: Pick<Props, 'agencies'>) {
  const mayMend = useMay()('directory.write');
  return (
    <ul className="fault-places">
      {agencies.slice(0, SHOWN).map(({ agencyId, agencyName, reason }) => (
        <li key={agencyId}>
          {agencyName}: {reason}. {mayMend && <Link to={`/directory?agency=${agencyId}`}>Bổ sung địa chỉ</Link>}
        </li>
      ))}
      {agencies.length > SHOWN && (
        <li>và {agencies.length - SHOWN} cơ quan khác; nhập địa chỉ cho nhiều cơ quan ở Danh bạ, mục Nhập từ tệp.</li>
      )}
    </ul>
  );
}
