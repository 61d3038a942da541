import PostalMime from 'postal-mime';
import { type DeliveryReport, readDeliveryReport } from './domain/delivery-report.js';

/** The second of internationalised addresses (RFC 6533). */
const REPORT_PARTS = ['message/delivery-status', 'message/global-delivery-status'];

/** The delivery report in a message; null where it holds none: an answering machine, a person, spam. */
export async function readReport(raw: Uint8Array): Promise<DeliveryReport | null> {
  const { attachments } = await PostalMime.parse(raw);
  const part = attachments.find(({ mimeType }) => REPORT_PARTS.includes(mimeType.toLowerCase()));
  if (!part) return null;
  const { content } = part;
  return readDeliveryReport(typeof content === 'string' ? content : new TextDecoder().decode(content));
}
