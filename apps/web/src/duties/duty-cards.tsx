import type { Assignment } from '#contracts';
import { Link } from 'react-router';
import { DueDay } from '../parts/due-day.js';
import { ProgressMark, TimingMark } from '../parts/mark.js';

/** The table's narrow form: one card a duty. */
export function DutyCards({ duties, withAgency }: { duties: Assignment[]; withAgency: boolean }) {
  return (
    <ul className="cards">
      {duties.map((duty) => (
        <li key={duty.id}>
          <Link to={`/duties/${duty.id}`} className="duty-link">
            {duty.title}
          </Link>
          {withAgency && <span className="block quiet">{duty.agencyName}</span>}
          <DueDay {...duty} />
          <div className="row">
            <ProgressMark progress={duty.progress} />
            <TimingMark timing={duty.timing} />
          </div>
        </li>
      ))}
    </ul>
  );
}
