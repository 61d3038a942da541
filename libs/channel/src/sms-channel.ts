import { Inject, Injectable } from '@nestjs/common';
import type { SmsGateway } from '#config';
import { CONFIG, type Config } from '#platform';
import { carriesId, fillFields, holds, valueAt, withoutMarks } from './domain/gateway-fields.js';
import { mobileNumber, withPrefix } from './domain/phone-number.js';
import { noticeValues } from './domain/notice-values.js';
import { boundedPost, type PostResult } from './http/bounded-post.js';
import { type ChannelAnswer, NoticeChannel, type NoticeToSend, type TargetReading, wordsOf } from './notice-channel.js';

/** Whatever SMS provider has an HTTP gateway: which fields it wants and how its answer reads stand in the settings. */
@Injectable()
export class SmsChannel extends NoticeChannel {
  readonly kind = 'sms';

  constructor(@Inject(CONFIG) private readonly config: Config) {
    super();
  }

  /** A gateway that is given the notice's id refuses the second copy by itself. */
  get isRepeatable(): boolean {
    return carriesId(this.config.channels.sms?.fields ?? {});
  }

  unavailable(): string | null {
    return this.config.channels.sms === null ? 'Chưa đặt SMS_URL và SMS_FIELDS.' : null;
  }

  readTarget(written: string): TargetReading {
    return readMobile(written);
  }

  async send(notice: NoticeToSend): Promise<ChannelAnswer> {
    const gateway = this.config.channels.sms;
    if (gateway === null) return { outcome: 'refused', answer: 'Kênh SMS chưa được cấu hình.' };
    const { text } = notice.content;
    const fields = fillFields(gateway.fields, {
      ...noticeValues(notice.id, notice.content),
      phone: withPrefix(notice.target, gateway.phonePrefix),
      text: gateway.plainLetters ? withoutMarks(text) : text,
    });
    const isJson = gateway.format === 'json';
    const headers = {
      'content-type': isJson ? 'application/json' : 'application/x-www-form-urlencoded',
      ...gateway.headers,
    };
    const body = isJson ? JSON.stringify(fields) : new URLSearchParams(fields).toString();
    // The operator chose this address; gateways stand in private networks too.
    return judge(await boundedPost({ url: gateway.url, headers, body, publicOnly: false }), gateway);
  }
}

export function readMobile(written: string): TargetReading {
  const target = mobileNumber(written);
  return target === null
    ? { ok: false, message: 'Số điện thoại phải là số di động Việt Nam, ví dụ 0912 345 678.' }
    : { ok: true, target };
}

function judge(result: PostResult, gateway: SmsGateway): ChannelAnswer {
  if (result.kind === 'not-sent') return { outcome: 'later', answer: result.why };
  if (result.kind === 'unanswered') return { outcome: 'unknown', answer: result.why };
  const { status, body } = result;
  const answer = wordsOf(status, body);
  if (status === 408 || status === 429) return { outcome: 'later', answer };
  // A gateway that breaks may have passed the message on before.
  if (status >= 500) return { outcome: 'unknown', answer };
  if (status < 200 || status >= 300) return { outcome: 'refused', answer };
  const said = parsed(body);
  if (gateway.success === null || holds(said, gateway.success)) {
    return {
      outcome: 'sent',
      answer,
      externalId: gateway.messageId === null ? null : valueAt(said, gateway.messageId),
    };
  }
  // An answer that cannot be read says nothing of the message.
  if (said === null) return { outcome: 'unknown', answer };
  return { outcome: gateway.temporary !== null && holds(said, gateway.temporary) ? 'later' : 'refused', answer };
}

/** What the gateway said, where it is JSON. */
export function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
