import type { AssignmentDetail, ExtensionRequest } from '#contracts';
import { Mark } from '../parts/mark.js';
import { Panel } from '../parts/panel.js';
import { instant, shortDay } from '../words/local-day.js';

export function DutyExtensions({ duty }: { duty: AssignmentDetail }) {
  if (duty.extensions.length === 0) return null;
  return (
    <Panel title="Gia hạn">
      <ol className="entries">
        {duty.extensions.map((request) => (
          <li key={request.id}>
            <div className="row">
              <span>
                {shortDay(request.fromDue)} → <strong>{shortDay(request.grantedDue ?? request.requestedDue)}</strong>
              </span>
              <Decision request={request} />
            </div>
            <p className="prewrap">Lý do: {request.reason}</p>
            {request.decisionReason && <p className="note">{request.decisionReason}</p>}
            <p className="quiet small">
              Đề nghị lúc {instant(request.askedAt)}
              {request.askedByName && ` · ${request.askedByName}`}
              {request.decidedAt && ` · quyết định lúc ${instant(request.decidedAt)}`}
              {request.decidedByName && ` · ${request.decidedByName}`}
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Decision({ request }: { request: ExtensionRequest }) {
  if (request.decision === 'granted') return <Mark tone="green">Đã cho gia hạn</Mark>;
  if (request.decision === 'refused') return <Mark tone="red">Không gia hạn</Mark>;
  if (request.decision === 'lapsed') return <Mark>Không còn cần quyết định</Mark>;
  return <Mark tone="amber">Chờ quyết định</Mark>;
}
