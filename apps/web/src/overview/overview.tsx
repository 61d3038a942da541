import type { Overview as Counts } from '#contracts';
import { useOverview } from '../api/assignments.js';
import { useMay, useSession } from '../api/session.js';
import { Fault } from '../parts/fault.js';
import { Page } from '../parts/page.js';
import { Waiting } from '../parts/waiting.js';
import { HeldMorning } from './held-morning.js';
import { CountTile } from './count-tile.js';
import { NearList } from './near-list.js';
import { StandingTable } from './standing-table.js';

export function Overview() {
  const { data: session } = useSession();
  const overview = useOverview();
  return (
    <Page title="Tổng quan" lead={session?.agencyName ?? session?.displayName}>
      <Fault error={overview.error} retry={() => overview.refetch()} />
      <HeldMorning />
      {overview.isPending && <Waiting />}
      {overview.data && <Standing counts={overview.data} />}
    </Page>
  );
}

function Standing({ counts }: { counts: Counts }) {
  const may = useMay();
  const decides = may('assignment.decide');
  return (
    <div className="stack">
      <div className="tiles">
        <CountTile label="Quá hạn" count={counts.timing.overdue} tone="red" to="/duties?timing=overdue" />
        <CountTile label="Sắp đến hạn" count={counts.timing['due-soon']} tone="amber" to="/duties?timing=due-soon" />
        <CountTile label="Bị trả lại" count={counts.progress.returned} tone="red" to="/duties?progress=returned" />
        {decides ? (
          <CountTile label="Chờ tôi quyết định" count={counts.awaitingDecision} tone="amber" to="/approvals" />
        ) : (
          <CountTile
            label="Chờ xác nhận"
            count={counts.progress['awaiting-approval']}
            tone="blue"
            to="/duties?progress=awaiting-approval"
          />
        )}
        <CountTile label="Hoàn thành" count={counts.progress.completed} tone="green" to="/duties?progress=completed" />
        <CountTile label="Tổng số phần việc" count={counts.total} tone="grey" to="/duties" />
      </div>
      <div className="two-columns">
        <NearList title="Quá hạn" timing="overdue" />
        <NearList title="Sắp đến hạn" timing="due-soon" />
      </div>
      <StandingTable counts={counts} />
    </div>
  );
}
