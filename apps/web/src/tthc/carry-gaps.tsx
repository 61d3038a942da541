import type { TthcCarryGap } from '#contracts';
import { Link } from 'react-router';
import { Panel } from '../parts/panel.js';
import { monthWords } from '../words/tthc.js';

/** Of one month; a longer list is worked through from its top. */
const SHOWN = 30;

/** Months that no longer follow from the month before, and what is to be done about each. Nothing where all do. */
export function CarryGaps({ gaps, toNotices = false }: { gaps: readonly TthcCarryGap[]; toNotices?: boolean }) {
  if (gaps.length === 0) return null;
  const months = [...Map.groupBy(gaps, ({ month }) => month)];
  return (
    <Panel title="Số kỳ trước chuyển sang không còn khớp" tone="urgent">
      <p className="quiet">
        Báo cáo tháng trước đã được điều chỉnh hoặc gửi bổ sung sau khi tháng dưới đây đã báo cáo.
      </p>
      {months.map(([month, ofMonth]) => (
        <section key={month} className="carry-gap">
          <h3>Tháng {monthWords(month)}</h3>
          <ul className="plain-list">
            {ofMonth.slice(0, SHOWN).map(({ agencyId, message }) => (
              <li key={message}>
                {message} <Link to={`/tthc?month=${month}&view=return&agency=${agencyId}`}>Xem báo cáo</Link>
              </li>
            ))}
            {ofMonth.length > SHOWN && <li className="quiet">và {ofMonth.length - SHOWN} lĩnh vực khác</li>}
          </ul>
          <p className="quiet">{whatToDo(ofMonth, toNotices)}</p>
        </section>
      ))}
    </Panel>
  );
}

function whatToDo([first]: readonly TthcCarryGap[], toNotices: boolean) {
  if (first?.locked !== true) return 'Cơ quan sửa số liệu, hoặc ghi lý do chênh lệch rồi gửi bản điều chỉnh.';
  if (!toNotices) return 'Tháng này đã chốt: đề nghị Văn phòng mở lại để sửa số liệu hoặc ghi lý do chênh lệch.';
  return (
    <>
      Tháng này đã chốt: mở lại ở mục <Link to={`/tthc?month=${first.month}`}>Kết quả TTHC</Link> để cơ quan sửa hoặc
      ghi lý do; số liệu có thay đổi thì <Link to={`/notices/${first.month}`}>lập thông báo lần sau</Link>.
    </>
  );
}
