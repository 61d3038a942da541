import type { ComposedLetter } from './digest.template.js';
import { oneLine } from './domain/escape-text.js';
import { sayMoment, saySpan } from './domain/say-moment.js';
import { htmlPage, type LetterParts, textPage } from './letter-page.template.js';

/**
 * What has stopped: no worker is alive · the worker lives but does not sweep · what happened is not passed on to the queue · digests are
 * ordered and nobody writes them.
 */
export type SilenceKind = 'worker-stopped' | 'sweep-missed' | 'relay-stopped' | 'digests-stuck';

/** Moments are milliseconds since 1970. */
export interface SilenceModel {
  readonly kind: SilenceKind;
  readonly since: number;
  readonly now: number;
  /** Whether letters ought to go out at this very time. */
  readonly isSendingTime: boolean;
  readonly publicUrl: string;
}

export interface SilenceOverModel {
  readonly kind: SilenceKind;
  readonly since: number;
  readonly until: number;
  readonly publicUrl: string;
}

const WHAT: Record<SilenceKind, string> = {
  'worker-stopped': 'không tiến trình worker nào còn chạy, nên không lượt quét nhắc việc nào được thực hiện',
  'sweep-missed': 'tiến trình worker còn chạy nhưng lượt quét nhắc việc không hoàn thành',
  'relay-stopped': 'sự kiện không được chuyển vào hàng đợi, nên thư không được gửi đi',
  'digests-stuck': 'thư nhắc đã được xếp lịch nhưng không được lập',
};

const WHAT_TO_DO: Record<SilenceKind, string> = {
  'worker-stopped': 'Khởi động lại worker và xem nhật ký của nó.',
  'sweep-missed': 'Xem nhật ký của worker (dòng lỗi của việc sweep-due-reminders), cơ sở dữ liệu và hàng đợi.',
  'relay-stopped': 'Xem nhật ký của worker (dòng "Tick failed: relay") và tình trạng hàng đợi.',
  'digests-stuck': 'Xem nhật ký của worker (dòng lỗi của việc write-digests) và tình trạng hàng đợi.',
};

/** To the operator: the service has fallen silent. */
export function composeSilence(model: SilenceModel): ComposedLetter {
  const span = saySpan(model.now - model.since);
  const now = model.isSendingTime
    ? 'Hiện đang trong giờ gửi thư: có thể có thư nhắc chưa được gửi.'
    : 'Hiện ngoài giờ gửi thư; nếu chưa khắc phục, thư nhắc của buổi tới sẽ không được gửi.';
  return written(`[Đôn Đốc] Hệ thống im lặng đã ${span}`, {
    ...sharedParts(model.publicUrl),
    title: 'Hệ thống nhắc việc đang im lặng',
    greeting: `Từ ${sayMoment(model.since)} (${span}) ${WHAT[model.kind]}. ${now} ${WHAT_TO_DO[model.kind]}`,
  });
}

/** To the operator: it speaks again. */
export function composeSilenceOver(model: SilenceOverModel): ComposedLetter {
  const span = saySpan(model.until - model.since);
  return written('[Đôn Đốc] Hệ thống đã hoạt động trở lại', {
    ...sharedParts(model.publicUrl),
    title: 'Hệ thống nhắc việc đã hoạt động trở lại',
    greeting: `Từ ${sayMoment(model.since)} đến ${sayMoment(model.until)} (${span}) ${WHAT[model.kind]}. Nay hệ thống đã chạy lại bình thường; mỗi nơi nhận được bù nhiều nhất một thư tổng hợp.`,
  });
}

function sharedParts(publicUrl: string): Pick<LetterParts, 'tables' | 'link' | 'why'> {
  return {
    tables: [],
    link: { label: 'Xem tình trạng hệ thống', url: `${publicUrl}/readyz` },
    why: [
      'Thư này gửi tới người vận hành (thiết lập OPERATOR_EMAIL) do tiến trình API phát hiện, không qua worker và hàng đợi.',
      'Mỗi sự cố có một thư báo, và một thư khi hệ thống hoạt động trở lại.',
    ],
  };
}

function written(subject: string, parts: LetterParts): ComposedLetter {
  return { subject: oneLine(subject), html: htmlPage(parts), text: textPage(parts) };
}
