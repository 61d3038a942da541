/** Minutes after local midnight. Letters leave from `opens`, the hour of the morning letter, until before `closes`. */
export interface MailWindow {
  readonly opens: number;
  readonly closes: number;
}

/** Of a tenant that has set none: 07:30–17:00. */
export const defaultMailWindow: MailWindow = { opens: 7 * 60 + 30, closes: 17 * 60 };

const MINUTES_A_DAY = 24 * 60;
/** A morning's letters need time to leave, also when the mail server is slow. */
const SHORTEST_WINDOW = 60;

export interface WindowRefusal {
  readonly ok: false;
  readonly code: 'mail-window-impossible';
  readonly message: string;
}

export function decideMailWindow(
  wanted: MailWindow,
): { readonly ok: true; readonly window: MailWindow } | WindowRefusal {
  const { opens, closes } = wanted;
  const isTime = (minutes: number) => Number.isInteger(minutes) && minutes >= 0 && minutes <= MINUTES_A_DAY;
  if (isTime(opens) && isTime(closes) && closes - opens >= SHORTEST_WINDOW)
    return { ok: true, window: { opens, closes } };
  const message = `Giờ kết thúc phải sau giờ bắt đầu gửi thư ít nhất ${String(SHORTEST_WINDOW)} phút, trong cùng ngày.`;
  return { ok: false, code: 'mail-window-impossible', message };
}

/** The minute an agency's morning letter leaves: the hour it asked for, as long as the tenant's window still holds it. */
export function sendingMinute({ opens, closes }: MailWindow, wanted: number | null): number {
  return wanted !== null && opens <= wanted && wanted < closes ? wanted : opens;
}

/** 450 → "07:30". */
export function sayMinute(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
