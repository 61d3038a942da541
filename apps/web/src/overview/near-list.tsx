import type { Timing } from '#contracts';
import { Link } from 'react-router';
import { useDuties } from '../api/assignments.js';
import { useSession } from '../api/session.js';
import { DueDay } from '../parts/due-day.js';
import { Fault } from '../parts/fault.js';
import { Panel } from '../parts/panel.js';
import { useListScope } from './use-list-scope.js';

/** The first few of a list; the link beside the heading opens the rest. */
export function NearList({ title, timing }: { title: string; timing: Timing }) {
  const { data: session } = useSession();
  const scoped = useListScope();
  const all = scoped(`/duties?timing=${timing}`);
  const scope = all.includes('scope=all') ? 'all' : 'mine';
  const duties = useDuties({ scope, timing, page: 1, pageSize: 5 }, Boolean(session));
  const page = duties.data;
  return (
    <Panel title={title} aside={page && page.total > 5 && <Link to={all}>Xem cả {page.total}</Link>}>
      <Fault error={duties.error} />
      {page?.items.length === 0 && <p className="quiet">Không có phần việc nào.</p>}
      <ul className="near">
        {page?.items.map((duty) => (
          <li key={duty.id}>
            <span>
              <Link to={`/duties/${duty.id}`}>{duty.title}</Link>
              {scope === 'all' && <span className="block quiet small">{duty.agencyName}</span>}
            </span>
            <DueDay {...duty} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
