import { type MailWindow, sayMinute } from './mail-setting.js';
import type { Mailbox } from './recipients.js';
import { isMailAddress, tidy } from './sheet.js';

/** How an agency wants its mail. Duty mail can be shaped so, never switched off. */
export interface MailPreference {
  /** Minutes after local midnight; null: when the tenant's window opens. */
  readonly hour: number | null;
  readonly copies: readonly Mailbox[];
  readonly takesOptional: boolean;
}

/** Of an agency that has said nothing. */
export const defaultMailPreference: MailPreference = { hour: null, copies: [], takesOptional: true };

/** More is a mailing list, which the agency's own mail server keeps better. */
export const COPIES_MOST = 5;

export interface MailPreferenceRefusal {
  readonly ok: false;
  readonly code: 'hour-outside-window' | 'copy-address-bad' | 'too-many-copies';
  readonly message: string;
}

export function decideMailPreference(
  wanted: MailPreference,
  window: MailWindow,
): { readonly ok: true; readonly preference: MailPreference } | MailPreferenceRefusal {
  const { hour, takesOptional } = wanted;
  if (hour !== null && !(Number.isInteger(hour) && window.opens <= hour && hour < window.closes)) {
    const span = `từ ${sayMinute(window.opens)} đến trước ${sayMinute(window.closes)}`;
    return refuse('hour-outside-window', `Giờ nhận thư phải nằm trong giờ gửi thư chung, ${span}.`);
  }
  const copies = new Map<string, Mailbox>();
  for (const copy of wanted.copies) {
    const address = tidy(copy.address).toLowerCase();
    if (!isMailAddress(address)) return refuse('copy-address-bad', `Thư điện tử “${address}” không đúng dạng.`);
    if (!copies.has(address)) copies.set(address, { name: tidy(copy.name), address });
  }
  if (copies.size > COPIES_MOST) {
    return refuse('too-many-copies', `Một cơ quan nhận nhiều nhất ${String(COPIES_MOST)} bản sao.`);
  }
  return { ok: true, preference: { hour, takesOptional, copies: [...copies.values()] } };
}

function refuse(code: MailPreferenceRefusal['code'], message: string): MailPreferenceRefusal {
  return { ok: false, code, message };
}
