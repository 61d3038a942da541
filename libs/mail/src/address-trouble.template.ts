import type { ComposedLetter } from './digest.template.js';
import { oneLine } from './domain/escape-text.js';
import { sayMoment } from './domain/say-moment.js';
import { htmlPage, type LetterParts, textPage } from './letter-page.template.js';

/** One address that took no letter. */
export interface TroubledAddress {
  readonly address: string;
  readonly agencyId: string | null;
  readonly agencyName: string;
  /** The receiving server's. */
  readonly words: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Vietnamese, where the agency's next letters go. */
  readonly next: string;
}

export interface AddressTroubleModel {
  readonly recipientName: string;
  readonly publicUrl: string;
  readonly addresses: readonly TroubledAddress[];
}

/** Rows that it shows. */
const SHOWN = 40;

/** To coordinators: addresses by which their agencies are not reached. */
export function composeAddressTrouble({ recipientName, publicUrl, addresses }: AddressTroubleModel): ComposedLetter {
  const counts = `${String(addresses.length)} địa chỉ không nhận được thư`;
  const more = addresses.length - SHOWN;
  const parts: LetterParts = {
    title: `Có ${counts}`,
    greeting: `Kính gửi ${recipientName}: máy chủ nhận đã từ chối hoặc trả về thư gửi tới ${String(addresses.length)} địa chỉ dưới đây. Đề nghị hỏi cơ quan và sửa địa chỉ trong Danh bạ.`,
    tables: [
      {
        heading: 'Địa chỉ không nhận được thư',
        columns: ['Cơ quan', 'Địa chỉ', 'Từ lúc', 'Máy chủ nhận trả lời', 'Thư tiếp theo gửi tới'],
        rows: addresses
          .slice(0, SHOWN)
          .map(({ agencyId, agencyName, address, at, words, next }) => [
            [{ text: agencyName, url: `${publicUrl}/directory${agencyId === null ? '' : `?agency=${agencyId}`}` }],
            [{ text: address }],
            [{ text: sayMoment(at) }],
            [{ text: oneLine(words) }],
            [{ text: next }],
          ]),
        more: more > 0 ? `và ${String(more)} địa chỉ khác, xem trong Danh bạ → Địa chỉ hỏng.` : null,
      },
    ],
    link: { label: 'Mở Danh bạ', url: `${publicUrl}/directory` },
    why: [
      'Thư này gửi tới điều phối viên của cơ quan thường trực khi có địa chỉ mới bị trả về hay bị từ chối hẳn, nhiều nhất một thư mỗi ngày làm việc, gộp mọi địa chỉ; địa chỉ phát sinh sau thư hôm nay nằm trong thư ngày sau.',
    ],
  };
  return { subject: oneLine(`[Đôn Đốc] ${counts}`), html: htmlPage(parts), text: textPage(parts) };
}
