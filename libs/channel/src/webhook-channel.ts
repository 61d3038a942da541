import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config } from '#platform';
import { isPublicAddress, literalAddress } from './http/address-guard.js';
import { boundedPost, type PostResult } from './http/bounded-post.js';
import { type ChannelAnswer, NoticeChannel, type NoticeToSend, type TargetReading, wordsOf } from './notice-channel.js';
import { SecretBox } from './secret-box.js';
import { webhookHeaders, webhookKey } from './sign-webhook.js';

/** These say "not now": too early, too many, or a conflict with a delivery under way. All of 5xx does too. */
const NOT_NOW = [408, 409, 425, 429];

export const webhookPurpose = (subscriptionId: string): string => `subscription:${subscriptionId}`;

/** A program of the agency's own, called over HTTPS with a signed body (Standard Webhooks). Its id tells a second copy. */
@Injectable()
export class WebhookChannel extends NoticeChannel {
  readonly kind = 'webhook';
  readonly isRepeatable = true;

  constructor(
    private readonly secrets: SecretBox,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  unavailable(): string | null {
    return this.secrets.isOpen ? null : 'Chưa đặt CHANNEL_KEY để mã hoá khoá ký.';
  }

  readTarget(written: string): TargetReading {
    const url = URL.parse(written);
    const refuse = (message: string): TargetReading => ({ ok: false, message });
    if (url === null || !['https:', 'http:'].includes(url.protocol)) return refuse('Địa chỉ phải có dạng https://…');
    if (url.username !== '' || url.password !== '') return refuse('Địa chỉ không được chứa tên hay mật khẩu.');
    if (url.hash !== '') return refuse('Địa chỉ không được chứa phần sau dấu #.');
    const literal = literalAddress(url);
    const isLoopback = url.hostname === 'localhost' || literal === '::1' || literal?.startsWith('127.') === true;
    if (url.protocol === 'http:' && !isLoopback) return refuse('Địa chỉ phải dùng https.');
    const isPublic = literal === null ? !isLoopback : isPublicAddress(literal);
    if (!isPublic && !this.config.channels.privateAddresses) {
      return refuse('Địa chỉ nằm trong mạng nội bộ; người quản trị cho phép bằng CHANNEL_PRIVATE_ADDRESSES.');
    }
    return { ok: true, target: url.href };
  }

  async send(notice: NoticeToSend): Promise<ChannelAnswer> {
    const { id, target, sealedSecret, subscriptionId } = notice;
    // Settings may have become stricter since the address was given.
    const reading = this.readTarget(target);
    if (!reading.ok) return { outcome: 'refused', answer: reading.message };
    const key =
      sealedSecret === null ? null : webhookKey(this.secrets.unseal(sealedSecret, webhookPurpose(subscriptionId)));
    if (key === null) return { outcome: 'refused', answer: 'Thiếu khoá ký.' };
    const body = JSON.stringify(bodyOf(notice));
    const signed = webhookHeaders(key, id, this.clock.now(), body);
    const headers = { 'content-type': 'application/json', ...signed };
    const publicOnly = !this.config.channels.privateAddresses;
    return judge(await boundedPost({ url: reading.target, headers, body, publicOnly }));
  }
}

function bodyOf({ id, content }: NoticeToSend) {
  const { agencyId, agencyName, day, counts, text, url, isTrial } = content;
  const agency = agencyId === null ? null : { id: agencyId, name: agencyName };
  return { type: isTrial ? 'digest.trial' : 'digest.notice', id, day, agency, counts, text, url };
}

function judge(result: PostResult): ChannelAnswer {
  if (result.kind === 'not-sent') {
    return { outcome: result.why === 'ADDRESS_REFUSED' ? 'refused' : 'later', answer: result.why };
  }
  if (result.kind === 'unanswered') return { outcome: 'unknown', answer: result.why };
  const { status } = result;
  const answer = wordsOf(status, result.body);
  if (status >= 200 && status < 300) return { outcome: 'sent', answer };
  return { outcome: status >= 500 || NOT_NOW.includes(status) ? 'later' : 'refused', answer };
}
