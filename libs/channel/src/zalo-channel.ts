import { Inject, Injectable } from '@nestjs/common';
import type { ZaloGateway } from '#config';
import { CONFIG, type Config } from '#platform';
import { fillFields, valueAt } from './domain/gateway-fields.js';
import { noticeValues } from './domain/notice-values.js';
import { boundedPost, type PostResult } from './http/bounded-post.js';
import { type ChannelAnswer, NoticeChannel, type NoticeToSend, type TargetReading, wordsOf } from './notice-channel.js';
import { parsed, readMobile } from './sms-channel.js';
import { ZaloTokens } from './zalo-tokens.js';

/** Zalo's own codes (zalo.cloud/zns/guidelines/handle-error-code). */
const SUCCESS = '0';
const UNKNOWN_ERROR = '-100';
const ACCESS_TOKEN_INVALID = '-124';

/** A message of Zalo Notification Service: a template that Zalo has approved, filled in, to the Zalo account of a mobile number. */
@Injectable()
export class ZaloChannel extends NoticeChannel {
  readonly kind = 'zalo';
  /** `tracking_id` is for reading the account; Zalo does not promise to refuse a second copy by it. */
  readonly isRepeatable = false;

  constructor(
    private readonly tokens: ZaloTokens,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  unavailable(): string | null {
    return this.config.channels.zalo === null ? 'Chưa đặt các thiết lập của Zalo (tên bắt đầu bằng ZNS_).' : null;
  }

  readTarget(written: string): TargetReading {
    return readMobile(written);
  }

  async send(notice: NoticeToSend): Promise<ChannelAnswer> {
    const gateway = this.config.channels.zalo;
    if (gateway === null) return { outcome: 'refused', answer: 'Kênh Zalo chưa được cấu hình.' };
    const token = await this.tokens.current(gateway);
    if (!token.ok) return { outcome: 'later', answer: token.answer };
    const first = await this.post(notice, gateway, token.access);
    if (codeOf(first) !== ACCESS_TOKEN_INVALID) return judge(first);
    const renewed = await this.tokens.current(gateway, token.access);
    if (!renewed.ok) return { outcome: 'later', answer: renewed.answer };
    return judge(await this.post(notice, gateway, renewed.access));
  }

  private post({ id, target, content }: NoticeToSend, gateway: ZaloGateway, access: string): Promise<PostResult> {
    const values = { ...noticeValues(id, content), phone: target };
    const message = {
      phone: target,
      template_id: gateway.templateId,
      template_data: fillFields(gateway.fields, values),
      tracking_id: id,
    };
    const headers = { 'content-type': 'application/json', access_token: access };
    return boundedPost({ url: gateway.url, headers, body: JSON.stringify(message), publicOnly: false });
  }
}

function codeOf(result: PostResult): string | null {
  return result.kind === 'answered' ? valueAt(parsed(result.body), 'error') : null;
}

function judge(result: PostResult): ChannelAnswer {
  if (result.kind === 'not-sent') return { outcome: 'later', answer: result.why };
  if (result.kind === 'unanswered') return { outcome: 'unknown', answer: result.why };
  const answer = wordsOf(result.status, result.body);
  const code = codeOf(result);
  if (code === SUCCESS) return { outcome: 'sent', answer, externalId: valueAt(parsed(result.body), 'data.msg_id') };
  if (code === UNKNOWN_ERROR || code === ACCESS_TOKEN_INVALID || result.status === 429)
    return { outcome: 'later', answer };
  return { outcome: code === null && result.status >= 500 ? 'unknown' : 'refused', answer };
}
