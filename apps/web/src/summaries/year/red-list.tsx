import { Panel } from '../../parts/panel.js';
import { FigureLink } from '../figure-link.js';
import type { TallyLine } from '../tally-table.js';

/** As many as a leader reads; the tables below have them all. */
const SHOWN = 10;

/** Where work is overdue, the most first. */
export function RedList({ title, lines }: { title: string; lines: TallyLine[] }) {
  const red = lines
    .filter(({ asOf }) => asOf.overdue > 0)
    .toSorted((one, other) => other.asOf.overdue - one.asOf.overdue);
  return (
    <Panel title={`${title} (${red.length})`} tone={red.length > 0 ? 'urgent' : 'plain'}>
      {red.length === 0 && <p className="quiet">Không có phần việc nào quá hạn.</p>}
      <ol className="near">
        {red.slice(0, SHOWN).map(({ name, place, part, asOf }) => (
          <li key={JSON.stringify([name, place])}>
            <span>{name}</span>
            <span className="nowrap">
              <FigureLink place={place} figure="overdue" part={part} count={asOf.overdue} className="late" /> trên{' '}
              <FigureLink place={place} figure="total" part={part} count={asOf.total} />
            </span>
          </li>
        ))}
      </ol>
      {red.length > SHOWN && <p className="quiet small">Còn {red.length - SHOWN} nơi khác, xem bảng phía dưới.</p>}
    </Panel>
  );
}
