import { Link } from 'react-router';
import { useLinkedWork } from '../api/amendments.js';
import { Panel } from '../parts/panel.js';
import { stateWords } from '../words/history.js';
import { plainDay } from '../words/local-day.js';

/** What derived plans have done for this duty; nothing is shown where none is linked. */
export function LinkedWork({ dutyId }: { dutyId: string }) {
  const { data } = useLinkedWork(dutyId);
  if (!data || data.tasks === 0) return null;
  const { tasks, tasksDone, lastDoneOn, items } = data;
  return (
    <Panel title="Việc của kế hoạch cấp dưới">
      <p>
        Đã xong {tasksDone}/{tasks} nhiệm vụ được liên kết
        {lastDoneOn && `, gần nhất ngày ${plainDay(lastDoneOn)}`}. Có thể dẫn số văn bản dưới đây làm tài liệu kiểm
        chứng.
      </p>
      <ul className="fault-places">
        {items.map(({ assignmentId, title, agencyName, state, documentNumber }) => (
          <li key={assignmentId}>
            <Link to={`/duties/${assignmentId}`}>{title}</Link>
            <span className="block quiet small">
              {agencyName} · {stateWords[state as keyof typeof stateWords]}
              {documentNumber && ` · ${documentNumber}`}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
