import { formatDate, type LocalDate } from '#calendar';
import type { ComposedLetter } from './digest.template.js';
import { oneLine } from './domain/escape-text.js';
import { htmlPage, type LetterParts, type LetterTable, textPage } from './letter-page.template.js';

interface MorningModel {
  readonly recipientName: string;
  readonly day: LocalDate;
  readonly publicUrl: string;
}

export interface MorningHeldModel extends MorningModel {
  /** Letters that were to go out. */
  readonly ordered: number;
  /** Agencies that the forecast names for the day. */
  readonly forecast: number;
}

export interface MorningDiffersModel extends MorningModel {
  /** Recipients expected the night before. */
  readonly expected: number;
  readonly ordered: number;
  /** Names, to be told in this order; to whom something is due and nothing was written. */
  readonly missing: readonly string[];
  /** Names of those who got a letter that was not expected. */
  readonly extra: readonly string[];
}

/** Names that a letter shows of each list. */
const SHOWN = 20;

/** To coordinators: a morning's reminders wait for one of them. */
export function composeMorningHeld(model: MorningHeldModel): ComposedLetter {
  const { recipientName, day, ordered, forecast, publicUrl } = model;
  const counts = `${String(ordered)} thư nhắc, dự báo ${String(forecast)}`;
  return written(`[Đôn Đốc] Thư nhắc sáng ${formatDate(day)} đang được giữ lại: ${counts}`, {
    title: `Thư nhắc sáng ${formatDate(day)} đang được giữ lại`,
    greeting: `Kính gửi ${recipientName}: sáng nay có ${counts}. Số thư lớn hơn hẳn dự báo nên hệ thống giữ lại, chưa gửi cho ai, để điều phối viên xem và cho gửi; mỗi nơi nhận chỉ có một thư. Nếu hôm nay không ai cho gửi, sáng làm việc sau hệ thống lập lại từ đầu.`,
    tables: [],
    link: { label: 'Xem và cho gửi ở trang Tổng quan', url: `${publicUrl}/` },
    why: [
      `Thư này gửi tới điều phối viên của cơ quan thường trực, nhiều nhất một thư mỗi ngày, và không bị giữ lại cùng các thư nhắc.`,
    ],
  });
}

/** To coordinators: what a morning brought is not what it was to bring. */
export function composeMorningDiffers(model: MorningDiffersModel): ComposedLetter {
  const { recipientName, day, missing, extra, publicUrl } = model;
  const difference = [
    ...(missing.length > 0 ? [`thiếu ${String(missing.length)} nơi nhận`] : []),
    ...(extra.length > 0 ? [`thêm ${String(extra.length)} nơi nhận`] : []),
  ].join(', ');
  const counts = `Dự báo đêm trước ${String(model.expected)} nơi nhận, thư đã lập cho ${String(model.ordered)} nơi nhận`;
  return written(`[Đôn Đốc] Thư nhắc sáng ${formatDate(day)} khác dự báo: ${difference}`, {
    title: `Thư nhắc sáng ${formatDate(day)} khác dự báo`,
    greeting: `Kính gửi ${recipientName}: ${counts}: ${difference}.${missing.length > 0 ? ' Nơi nhận bị thiếu có việc đến lượt nhắc mà không có thư: đề nghị báo người vận hành.' : ''}`,
    tables: [namesOf('Bị thiếu thư', missing), namesOf('Có thư ngoài dự báo', extra)].filter(
      (table) => table.rows.length > 0,
    ),
    link: { label: 'Mở trang Tổng quan', url: `${publicUrl}/` },
    why: [
      'Nửa giờ sau giờ gửi thư, hệ thống đối chiếu thư đã lập với điều tính được đêm trước; chỉ khi khác nhau mới có thư này, nhiều nhất một thư mỗi ngày, gửi tới điều phối viên của cơ quan thường trực.',
    ],
  });
}

function namesOf(heading: string, names: readonly string[]): LetterTable {
  const more = names.length - SHOWN;
  return {
    heading,
    columns: ['Nơi nhận'],
    rows: names.slice(0, SHOWN).map((name) => [[{ text: name }]]),
    more: more > 0 ? `và ${String(more)} nơi nhận khác.` : null,
  };
}

function written(subject: string, parts: LetterParts): ComposedLetter {
  return { subject: oneLine(subject), html: htmlPage(parts), text: textPage(parts) };
}
