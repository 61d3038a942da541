import { officialNumber, officialPercent } from '#papers';
import type { NoticeAgencyLine, NoticeChange, NoticeModel } from '#contracts';
import { COLUMN_NAMES } from '../domain/say-column.js';
import { COLUMNS } from '../domain/tthc-figures.js';

type Counted = Pick<NoticeModel, 'figures' | 'rates'>;

const REPORTED = 'đã báo cáo';
const SILENT = 'chưa báo cáo';

/** What a later version of a month's notice says otherwise than the one before it: the whole first, then agency by agency. */
export function noticeChanges(before: NoticeModel, after: NoticeModel): NoticeChange[] {
  return [...figureChanges(null, before, after), ...targetChange(before, after), ...agencyChanges(before, after)];
}

function targetChange(before: NoticeModel, after: NoticeModel): NoticeChange[] {
  return changed(null, 'Chỉ tiêu đúng hạn', officialPercent(before.target), officialPercent(after.target));
}

function figureChanges(agency: string | null, before: Counted, after: Counted): NoticeChange[] {
  const counts = COLUMNS.flatMap((column) =>
    changed(
      agency,
      COLUMN_NAMES[column],
      officialNumber(before.figures[column]),
      officialNumber(after.figures[column]),
    ),
  );
  const rate = changed(
    agency,
    'Tỷ lệ đúng hạn',
    officialPercent(before.rates.onTime),
    officialPercent(after.rates.onTime),
  );
  return [...counts, ...rate];
}

function agencyChanges(before: NoticeModel, after: NoticeModel): NoticeChange[] {
  const earlier = new Map(before.byAgency.map((line) => [line.agencyId, line]));
  const later = new Set(after.byAgency.map(({ agencyId }) => agencyId));
  const gone = before.byAgency.filter(({ agencyId }) => !later.has(agencyId));
  return [
    ...after.byAgency.flatMap((line) => oneAgency(before, after, earlier.get(line.agencyId), line)),
    ...gone.map(({ agency }): NoticeChange => ({ agency, what: 'Báo cáo tháng', before: REPORTED, after: SILENT })),
  ];
}

function oneAgency(
  before: NoticeModel,
  after: NoticeModel,
  was: NoticeAgencyLine | undefined,
  is: NoticeAgencyLine,
): NoticeChange[] {
  const { agency, agencyId } = is;
  if (was === undefined) return [{ agency, what: 'Báo cáo tháng', before: SILENT, after: REPORTED }];
  return [
    ...figureChanges(agency, was, is),
    ...changed(agency, 'Nguyên nhân chậm', causesOf(before, agencyId), causesOf(after, agencyId)),
    ...changed(agency, 'Số văn bản xin lỗi', apologiesOf(before, agencyId), apologiesOf(after, agencyId)),
  ];
}

const lateLine = (model: NoticeModel, agencyId: string) => model.late.find((line) => line.agencyId === agencyId);
const causesOf = (model: NoticeModel, agencyId: string) => lateLine(model, agencyId)?.causes ?? '–';
const apologiesOf = (model: NoticeModel, agencyId: string) =>
  officialNumber(lateLine(model, agencyId)?.apologyLetters ?? 0);

function changed(agency: string | null, what: string, before: string, after: string): NoticeChange[] {
  return before === after ? [] : [{ agency, what, before, after }];
}
