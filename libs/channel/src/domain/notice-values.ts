import { formatDate } from '#calendar';
import type { NoticeContent } from './notice.js';

/** What the fields of a gateway may ask for, beside `phone`. */
export function noticeValues(id: string, content: NoticeContent): Record<string, string> {
  return {
    id,
    text: content.text,
    agency: content.agencyName,
    day: formatDate(content.day),
    url: content.url,
    ...Object.fromEntries(Object.entries(content.counts).map(([name, count]) => [name, String(count)])),
  };
}
