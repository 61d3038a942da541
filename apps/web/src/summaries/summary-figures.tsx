import type { ReportedSummary } from '#contracts';
import type { ReportPlace } from '../api/summaries.js';
import { Panel } from '../parts/panel.js';
import { areaTitle, doneOf, lateWords, settledOf, windowWords } from '../words/figures.js';
import { plainDay } from '../words/local-day.js';
import { AgencyPanel } from './agency-panel.js';
import { StandingBars } from './charts/standing-bars.js';
import { DutyFigures } from './duty-figures.js';
import { FigureLink, RateFigure } from './figure-link.js';
import { FigureTiles } from './figure-tiles.js';
import { type TallyLine, TallyTable } from './tally-table.js';

interface Props {
  place: ReportPlace;
  summary: ReportedSummary;
}

export function SummaryFigures({ place, summary }: Props) {
  return (
    <div className="stack">
      <Whole place={place} summary={summary} />
      <ByArea place={place} summary={summary} />
      <AgencyPanel place={place} byAgency={summary.byAgency} />
      <Panel title={`Phần việc chậm tiến độ (${summary.late.length})`}>
        <DutyFigures
          empty="Không có phần việc nào chậm tiến độ."
          duties={summary.late.map((duty) => ({
            ...duty,
            words: `muộn ${duty.daysLate} ngày, ${lateWords[duty.standing]}`,
            more: `Nguyên nhân: ${duty.reason ?? 'chưa nêu'}`,
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

function Whole({ place, summary }: Props) {
  const { asOf, asOfOriginal, onTimeRate, doneEarly, window, from, to } = summary;
  return (
    <Panel title={`${windowWords[window]}: từ ${plainDay(from)} đến ${plainDay(to)}`}>
      {!summary.closed && (
        <p className="note">
          Kỳ báo cáo chưa kết thúc: số liệu tạm tính đến ngày {plainDay(summary.countedTo)}, chưa dùng để báo cáo.
        </p>
      )}
      <FigureTiles place={place} asOf={asOf} />
      <Rates place={place} summary={summary} />
      <TallyTable
        first="Tính theo"
        lines={[
          { name: 'Hạn sau gia hạn', place, part: {}, asOf, onTimeRate, doneEarly },
          {
            ...{ name: 'Hạn giao ban đầu', place, part: { days: 'original' }, asOf: asOfOriginal },
            onTimeRate: settledOf(asOfOriginal) === 0 ? null : doneOf(asOfOriginal) / settledOf(asOfOriginal),
          },
        ]}
      />
    </Panel>
  );
}

function Rates({ place, summary }: Props) {
  const { asOf, asOfOriginal, inWindow, onTimeRate, onTimeRateStrict, onTimeRateOriginal } = summary;
  const settled = ['settled', settledOf(asOf)] as const;
  const original = ['settled', settledOf(asOfOriginal)] as const;
  return (
    <p className="note">
      Trong kỳ: <FigureLink place={place} figure="cameDue" count={inWindow.cameDue} /> phần việc đến hạn,{' '}
      <FigureLink place={place} figure="reported" count={inWindow.reported} /> lượt báo cáo,{' '}
      <FigureLink place={place} figure="approved" count={inWindow.approved} /> lượt được xác nhận. Tỷ lệ hoàn thành trên
      số đã đến hạn: <RateFigure place={place} rate={onTimeRate} of={['done', doneOf(asOf)]} by={settled} />; hoàn thành
      đúng hạn: <RateFigure place={place} rate={onTimeRateStrict} of={['doneOnTime', asOf.doneOnTime]} by={settled} />;
      đúng hạn ban đầu, không tính gia hạn:{' '}
      <RateFigure
        place={place}
        rate={onTimeRateOriginal}
        of={['doneOnTime', asOfOriginal.doneOnTime]}
        by={original}
        part={{ days: 'original' }}
      />
      .
    </p>
  );
}

function ByArea({ place, summary }: Props) {
  const lines: TallyLine[] = summary.byArea.map(({ area, areaName, ...line }) => ({
    ...line,
    ...{
      place,
      part: { area },
      name: areaTitle(area, areaName),
    },
  }));
  return (
    <Panel title="Theo lĩnh vực">
      <StandingBars
        title="Tình trạng theo lĩnh vực, tỷ lệ trên tổng số của từng lĩnh vực"
        bars={lines.filter(({ asOf }) => asOf.total > 0)}
      />
      <TallyTable first="Lĩnh vực" lines={lines} />
    </Panel>
  );
}
