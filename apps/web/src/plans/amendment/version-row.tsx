import type { PlanVersionRow } from '#contracts';
import { plainDay } from '../../words/local-day.js';

interface Props {
  title: string;
  row: PlanVersionRow | null;
  /** The same row in the other version: what differs from it stands out. */
  other: PlanVersionRow | null;
}

export function VersionRow({ title, row, other }: Props) {
  if (!row)
    return (
      <div>
        <h3 className="small quiet">{title}</h3>
        <p className="quiet">Không có dòng này.</p>
      </div>
    );
  const lines = linesOf(row);
  const others = other ? linesOf(other) : null;
  return (
    <div>
      <h3 className="small quiet">{title}</h3>
      {lines.map(([name, text], at) => (
        <p key={name} className="version-line">
          <span className="quiet small">{name}: </span>
          {others && others[at]?.[1] !== text ? <mark>{text || '(trống)'}</mark> : text}
        </p>
      ))}
    </div>
  );
}

function linesOf({ title, deliverable, leads, deadlineText, due }: PlanVersionRow): [name: string, text: string][] {
  return [
    ['Nhiệm vụ', title],
    ['Sản phẩm', deliverable ?? ''],
    ['Chủ trì', leads.join(', ')],
    ['Thời hạn', deadlineText ?? ''],
    ['Ngày cuối', due.map(plainDay).join(', ')],
  ];
}
