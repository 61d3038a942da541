import {
  annexLabel,
  type Annex,
  type Fillers,
  framed,
  list,
  type OfficialDocument,
  officialNumber,
  paragraph,
  type Section,
} from '#papers';
import { levelNames } from '../domain/notice-words.js';
import {
  agencyTable,
  changesTable,
  comparisonTable,
  fieldTable,
  lateTable,
  levelTable,
  totalsTable,
} from './notice-tables.js';
import {
  actOf,
  day,
  periodName,
  RATE_NOTE,
  saidRates,
  sayRate,
  sayReported,
  sayTarget,
  SUBJECT,
} from './notice-wording.js';
import type { PrintedNotice } from './printed-notice.js';

/** Names said in the text; more of them are counted, and stand on the public page and in the workbook. */
const NAMED_AT_MOST = 60;

/** The notice as a paper of NĐ 30/2020, in the office's own frame; number, day and signature stay empty. */
export function noticeDocument(notice: PrintedNotice): OfficialDocument {
  return framed(plainDocument(notice), notice.model.frame, fillersOf(notice));
}

function fillersOf(notice: PrintedNotice): Fillers {
  const { issuer, from, to } = notice.model;
  return { tháng: periodName(notice), 'cơ quan': issuer.issuingBody, 'từ ngày': day(from), 'đến ngày': day(to) };
}

function plainDocument(notice: PrintedNotice): OfficialDocument {
  const { issuer, month, to } = notice.model;
  const annexes = annexesOf(notice);
  return {
    ...{
      superiorBody: issuer.superiorBody,
      issuingBody: issuer.issuingBody,
      symbol: issuer.symbol,
      place: issuer.place,
    },
    year: Number(to.slice(0, 4)),
    type: 'THÔNG BÁO',
    subject: `${SUBJECT}\n${periodName(notice)}`,
    basis: [],
    opening: [
      paragraph(
        `Thực hiện ${actOf(month)}, trên cơ sở số liệu của các cơ quan, đơn vị, ${issuer.issuingBody} thông báo ` +
          `kết quả tiếp nhận, giải quyết thủ tục hành chính ${periodName(notice)} như sau:`,
      ),
    ],
    sections: numbered(sectionsOf(notice, annexes)),
    closing: `${issuer.issuingBody} thông báo để các cơ quan, đơn vị biết, tổ chức thực hiện`,
    signer: { lines: issuer.signer },
    recipients: {
      to: [...(issuer.superiorBody === null ? [] : [issuer.superiorBody]), 'Các cơ quan, đơn vị có tên tại Phụ lục'],
      archive: 'KSTT',
    },
    annexes,
  };
}

const annex = (title: string, block: Annex['blocks'][number]): Annex => ({ title, landscape: true, blocks: [block] });

function annexesOf(notice: PrintedNotice): Annex[] {
  const { model } = notice;
  const named = `${SUBJECT} ${periodName(notice)} của các cơ quan, đơn vị`;
  return [
    { ...annex(named, agencyTable(model)), blocks: [agencyTable(model), paragraph(RATE_NOTE)] },
    ...(model.late.length > 0 ? [annex('Cơ quan, đơn vị có hồ sơ quá hạn', lateTable(model))] : []),
  ];
}

type Part = Omit<Section, 'level'>;

function sectionsOf(notice: PrintedNotice, annexes: readonly Annex[]): Part[] {
  const { model } = notice;
  return [
    ...corrected(notice),
    overall(notice),
    { heading: 'Kết quả theo cấp', blocks: [levelTable(model)] },
    { heading: 'Kết quả theo lĩnh vực', blocks: [fieldTable(model), paragraph(detailsAt(annexes))] },
    { heading: 'So sánh với tháng trước và cùng kỳ năm trước', blocks: [comparisonTable(model)] },
    late(notice, annexes),
    missing(notice),
  ];
}

const detailsAt = ({ length }: readonly Annex[]) =>
  `Kết quả của từng cơ quan, đơn vị và xếp hạng tại ${annexLabel(1, length)}.`;

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];
const numbered = (parts: readonly Part[]): Section[] =>
  parts.map(({ heading, blocks }, at) => ({ heading: `${numerals[at] ?? ''}. ${heading}`, level: 1, blocks }));

function corrected(notice: PrintedNotice): Part[] {
  const { version, reason, changes } = notice;
  if (version === 1) return [];
  const text = `Thông báo này thay thế Thông báo lần ${String(version - 1)} của cùng tháng. Lý do: ${(reason ?? '').replace(/\.$/, '')}.`;
  const shown = changes.length > 0 ? [changesTable(notice)] : [];
  return [{ heading: 'Nội dung điều chỉnh', blocks: [paragraph(text), ...shown] }];
}

function overall({ model }: PrintedNotice): Part {
  const target = sayTarget(model);
  const days = `từ ngày ${day(model.from)} đến hết ngày ${day(model.to)}`;
  return {
    heading: 'Kết quả chung',
    blocks: [
      paragraph(`Số liệu ${days}; ${sayReported(model)}.`),
      totalsTable(model),
      list([...saidRates(model).map(sayRate), ...(target === null ? [] : [target])]),
    ],
  };
}

function late({ model }: PrintedNotice, annexes: readonly Annex[]): Part {
  const heading = 'Cơ quan, đơn vị có hồ sơ quá hạn';
  if (model.late.length === 0) return { heading, blocks: [paragraph('Không có hồ sơ quá hạn.')] };
  const lines = model.late.slice(0, NAMED_AT_MOST).map((each) => {
    const counts = `${officialNumber(each.late)} hồ sơ giải quyết quá hạn, ${officialNumber(each.overdue)} hồ sơ đang giải quyết quá hạn`;
    return `${each.agency}: ${counts}; ${officialNumber(each.apologyLetters)} văn bản xin lỗi`;
  });
  const text = `Có ${officialNumber(model.late.length)} cơ quan, đơn vị; nguyên nhân tại ${annexLabel(2, annexes.length)}.`;
  return { heading, blocks: [paragraph(text), list(lines)] };
}

function missing({ model }: PrintedNotice): Part {
  const heading = 'Cơ quan, đơn vị chưa gửi số liệu';
  if (model.missing.length === 0) return { heading, blocks: [paragraph('Các cơ quan, đơn vị đã gửi đủ số liệu.')] };
  const names = model.missing.slice(0, NAMED_AT_MOST).map(({ agency, level }) => `${agency} (${levelNames[level]})`);
  const rest = model.missing.length - names.length;
  const more = rest > 0 ? [`Và ${officialNumber(rest)} cơ quan, đơn vị khác`] : [];
  const text = `Có ${officialNumber(model.missing.length)} cơ quan, đơn vị chưa gửi số liệu, chưa tính vào kết quả trên:`;
  return { heading, blocks: [paragraph(text), list([...names, ...more])] };
}
