import type { Summary } from '#contracts';
import { Panel } from '../parts/panel.js';
import { lateWords, rateWords, tallyWords, windowWords } from '../words/figures.js';
import { plainDay } from '../words/local-day.js';
import { DutyFigures } from './duty-figures.js';
import { TallyTable } from './tally-table.js';

export function SummaryFigures({ summary }: { summary: Summary }) {
  const { inWindow } = summary;
  return (
    <div className="stack">
      <Panel title={`${windowWords[summary.window]}: từ ${plainDay(summary.from)} đến ${plainDay(summary.to)}`}>
        {!summary.closed && (
          <p className="note">
            Kỳ báo cáo chưa kết thúc: số liệu tạm tính đến ngày {plainDay(summary.countedTo)}, chưa dùng để báo cáo.
          </p>
        )}
        <div className="tiles seven">
          {tallyWords.map(({ key, label }) => (
            <div key={key} className={`tile ${key === 'overdue' && summary.asOf[key] > 0 ? 'red' : ''}`}>
              <span className="tile-count">{summary.asOf[key]}</span>
              <span>{label}</span>
            </div>
          ))}
        </div>
        <p className="note">
          Trong kỳ: {inWindow.cameDue} phần việc đến hạn, {inWindow.reported} được báo cáo, {inWindow.approved} được xác
          nhận. Tỷ lệ hoàn thành trên số đã đến hạn: <strong>{rateWords(summary.onTimeRate)}</strong>; hoàn thành đúng
          hạn: <strong>{rateWords(summary.onTimeRateStrict)}</strong>; đúng hạn ban đầu, không tính gia hạn:{' '}
          <strong>{rateWords(summary.onTimeRateOriginal)}</strong>.
        </p>
      </Panel>
      <Panel title="Theo lĩnh vực">
        <TallyTable
          first="Lĩnh vực"
          lines={summary.byArea.map((line) => ({
            ...line,
            name: line.areaName ? `${line.area}. ${line.areaName}` : line.area,
          }))}
        />
      </Panel>
      <Panel title="Theo cơ quan">
        <TallyTable first="Cơ quan" lines={summary.byAgency.map((line) => ({ ...line, name: line.agency }))} />
      </Panel>
      <Panel title={`Quá hạn (${summary.late.length})`}>
        <DutyFigures
          empty="Không có phần việc nào quá hạn."
          duties={summary.late.map((duty) => ({
            ...duty,
            words: `muộn ${duty.daysLate} ngày, ${lateWords[duty.standing]}`,
          }))}
        />
      </Panel>
      <Panel title={`Sắp đến hạn (${summary.coming.length})`}>
        <DutyFigures
          empty="Không có phần việc nào sắp đến hạn."
          duties={summary.coming.map((duty) => ({ ...duty, words: `còn ${duty.daysLeft} ngày` }))}
        />
      </Panel>
    </div>
  );
}
