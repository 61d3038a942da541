import type { LeadTarget, PlanTask } from '#contracts';
import type { ReactNode } from 'react';
import { deadlineInWords } from '../../words/deadlines.js';

/** The document's row as printed, beside what was read out of it. */
export function PrintedRow({ task }: { task: PlanTask }) {
  return (
    <table className="printed">
      <colgroup>
        <col className="printed-name" />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr>
          <td />
          <th scope="col">Văn bản ghi</th>
          <th scope="col">Đọc được</th>
        </tr>
      </thead>
      <tbody>
        <Line name="Mục tiêu" printed={task.objective} />
        <Line name="Nhiệm vụ" printed={task.task} />
        <Line name="Hoạt động" printed={task.activity} />
        <Line name="Sản phẩm" printed={task.deliverable} />
        <Line name="Chủ trì" printed={task.leadNames.join('; ')} read={leadsOf(task.leads)} />
        <Line name="Phối hợp" printed={task.coordinating.join('; ')} />
        <Line name="Thời hạn" printed={task.deadlineText ?? '(để trống)'} read={<DeadlineRead task={task} />} />
      </tbody>
    </table>
  );
}

function Line({ name, printed, read }: { name: string; printed: string | null; read?: ReactNode }) {
  if (!printed && !read) return null;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td colSpan={read === undefined ? 2 : 1} className="prewrap">
        {printed}
      </td>
      {read !== undefined && <td>{read}</td>}
    </tr>
  );
}

function leadsOf(leads: LeadTarget[]): ReactNode {
  if (leads.length === 0) return <span className="soon">Chưa nhận ra cơ quan nào</span>;
  return (
    <ul className="plain-list">
      {leads.map((lead) => (
        <li key={lead.id}>
          {lead.name}
          {lead.kind === 'group' && <span className="quiet"> (nhóm cơ quan)</span>}
          {lead.kind === 'group' && lead.except.length > 0 && (
            <span>, trừ {lead.except.map((one) => one.name).join(', ')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function DeadlineRead({ task }: { task: PlanTask }) {
  return (
    <>
      <strong>{deadlineInWords(task.deadline)}</strong>
      <span className="block small">{task.deadline.explanation}</span>
    </>
  );
}
