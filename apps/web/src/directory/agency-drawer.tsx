import { Drawer } from 'antd';
import { useAgency } from '../api/directory.js';
import { useMay } from '../api/session.js';
import { Fault } from '../parts/fault.js';
import { Waiting } from '../parts/waiting.js';
import { agencyKindWords, agencyLevelWords } from '../words/directory.js';
import { rolesInWords } from '../words/roles.js';
import { AgencyAddress } from './agency-address.js';

interface Props {
  agencyId: string;
  onClose: () => void;
}

export function AgencyDrawer({ agencyId, onClose }: Props) {
  const agency = useAgency(agencyId);
  const found = agency.data;
  const mayWrite = useMay()('directory.write');
  return (
    <Drawer open title={found?.name ?? 'Cơ quan'} size={440} onClose={onClose}>
      {agency.isPending && <Waiting />}
      <Fault error={agency.error} />
      {found && mayWrite && <AgencyAddress key={found.id} agency={found} />}
      {found && (
        <dl className="facts">
          <Fact name="Loại, cấp">{`${agencyKindWords[found.kind]} · ${agencyLevelWords[found.level]}`}</Fact>
          <Fact name="Tên gọi khác">{found.aliases.join('; ')}</Fact>
          <Fact name="Thuộc nhóm">{found.groups.join('; ')}</Fact>
          {!mayWrite && <Fact name="Thư điện tử nhận việc">{found.email ?? 'Chưa có'}</Fact>}
          {found.people.map((person) => (
            <Fact key={person.id} name={rolesInWords(person.roles)}>
              {`${person.displayName} · ${person.email}`}
            </Fact>
          ))}
        </dl>
      )}
    </Drawer>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  if (!children) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
