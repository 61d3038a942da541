import type { TthcMonth } from '#contracts';
import { officialNumber } from '#papers';
import { levelNames, monthName } from '../domain/notice-words.js';
import {
  agencyTable,
  changesTable,
  comparisonTable,
  fieldTable,
  lateTable,
  levelTable,
  totalsTable,
} from '../notice-rendering/notice-tables.js';
import {
  day,
  periodName,
  RATE_NOTE,
  saidRates,
  sayRate,
  sayReported,
  sayTarget,
  SUBJECT,
} from '../notice-rendering/notice-wording.js';
import type { NoticeIssue } from '../notice-rendering/open-notice.js';
import { framedPage } from './frame.js';
import { htmlLink, htmlList, htmlParagraph, htmlTable } from './html.js';
import { indexPath, type NoticeFormat, noticePath } from './notice-address.js';

export interface NoticePlace {
  readonly tenantCode: string;
  /** The version that stands today. */
  readonly newest: number;
}

/** The public page of one version of a month's notice. */
export function noticePage(issue: NoticeIssue, place: NoticePlace): string {
  const { model } = issue;
  const sections = [
    replaced(issue, place),
    overall(issue),
    files(issue, place),
    corrected(issue),
    section('Kết quả theo cấp', htmlTable(levelTable(model), 'Số hồ sơ và tỷ lệ của từng cấp')),
    section('Kết quả theo lĩnh vực', htmlTable(fieldTable(model), 'Số hồ sơ và tỷ lệ của từng lĩnh vực')),
    section('So sánh', htmlTable(comparisonTable(model), 'So với tháng trước và cùng kỳ năm trước')),
    late(issue),
    missing(issue),
    section(
      'Kết quả của từng cơ quan',
      htmlTable(agencyTable(model), `Kết quả ${periodName(issue)}`) + htmlParagraph(RATE_NOTE),
    ),
  ];
  return framedPage({
    title: `${SUBJECT} ${periodName(issue)}`,
    speaker: [model.issuer.superiorBody, model.issuer.issuingBody].filter((name) => name !== null).join(' · '),
    content: sections.join('\n'),
    footer: `<p>${htmlLink(indexPath(place.tenantCode), 'Các thông báo khác')}</p>`,
  });
}

const section = (heading: string, content: string): string =>
  content === '' ? '' : `<section><h2>${heading}</h2>\n${content}</section>`;

function replaced({ version, model }: NoticeIssue, { tenantCode, newest }: NoticePlace): string {
  if (version >= newest) return '';
  const link = htmlLink(noticePath(tenantCode, model.month), `lần ${String(newest)}`);
  return `<p class="note">Thông báo này đã được thay thế bằng thông báo ${link}.</p>`;
}

function overall({ model, issuedOn }: NoticeIssue): string {
  const target = sayTarget(model);
  const days = `Số liệu từ ngày ${day(model.from)} đến hết ngày ${day(model.to)}; ${sayReported(model)}. Ban hành ngày ${day(issuedOn)}.`;
  const rates = htmlList([...saidRates(model).map(sayRate), ...(target === null ? [] : [target])]);
  return section(
    'Kết quả chung',
    htmlParagraph(days) + rates + htmlTable(totalsTable(model), 'Tiếp nhận và giải quyết hồ sơ'),
  );
}

const fileNames: readonly (readonly [NoticeFormat, string])[] = [
  ['docx', 'Bản Word'],
  ['xlsx', 'Bản Excel'],
  ['csv', 'Dữ liệu mở CSV'],
  ['json', 'Dữ liệu mở JSON'],
];

function files({ model, version }: NoticeIssue, { tenantCode, newest }: NoticePlace): string {
  const links = fileNames.map(
    ([format, name]) => `<li>${htmlLink(noticePath(tenantCode, model.month, version, format), name)}</li>`,
  );
  const older = Array.from({ length: newest }, (_, at) => at + 1)
    .filter((each) => each !== version)
    .map((each) => `<li>${htmlLink(noticePath(tenantCode, model.month, each), `Thông báo lần ${String(each)}`)}</li>`);
  return section('Tệp và các lần ban hành', `<ul class="files">${[...links, ...older].join('')}</ul>`);
}

function corrected(issue: NoticeIssue): string {
  if (issue.version === 1) return '';
  const reason = htmlParagraph(`Lý do ban hành lại: ${issue.reason ?? ''}`);
  const caption = `Khác với lần ${String(issue.version - 1)}`;
  return section(
    'Nội dung điều chỉnh',
    reason + (issue.changes.length > 0 ? htmlTable(changesTable(issue), caption) : ''),
  );
}

function late({ model }: NoticeIssue): string {
  const none = htmlParagraph('Không có hồ sơ quá hạn.');
  const content =
    model.late.length === 0 ? none : htmlTable(lateTable(model), 'Số hồ sơ quá hạn, nguyên nhân, văn bản xin lỗi');
  return section('Cơ quan có hồ sơ quá hạn', content);
}

function missing({ model }: NoticeIssue): string {
  const names = model.missing.map(({ agency, level }) => `${agency} (${levelNames[level]})`);
  const content = names.length === 0 ? htmlParagraph('Các cơ quan đã gửi đủ số liệu.') : htmlList(names);
  return section(`Cơ quan chưa gửi số liệu (${officialNumber(names.length)})`, content);
}

/** Of one month, as an index lists it. */
export interface ListedNotice {
  readonly month: TthcMonth;
  readonly version: number;
  readonly issuedOn: string;
}

/** Every notice of a tenant, the newest year and month first. */
export function noticeIndexPage(tenant: { code: string; name: string }, notices: readonly ListedNotice[]): string {
  const years = [...Map.groupBy(notices, ({ month }) => month.slice(0, 4))].sort(([a], [b]) => (a < b ? 1 : -1));
  const content = years.map(([year, listed]) => {
    const items = listed
      .toSorted((a, b) => (a.month < b.month ? 1 : -1))
      .map(({ month, version, issuedOn }) => {
        const name = `Thông báo ${monthName(month)}${version > 1 ? ` (lần ${String(version)})` : ''}`;
        return `<li>${htmlLink(noticePath(tenant.code, month), name)}, ban hành ngày ${day(issuedOn)}</li>`;
      });
    return section(`Năm ${year}`, `<ul>${items.join('')}</ul>`);
  });
  const footer = '<p>Thông báo cũ vẫn đọc được tại địa chỉ của từng lần ban hành.</p>';
  return framedPage({ title: SUBJECT, speaker: tenant.name, content: content.join('\n'), footer });
}

/** What somebody reads who asks for a notice that is not there. */
export function noticeMissingPage(): string {
  return framedPage({
    title: 'Không có thông báo này',
    speaker: SUBJECT,
    content: htmlParagraph('Địa chỉ không đúng, hoặc thông báo chưa được ban hành.'),
    footer: '',
  });
}
