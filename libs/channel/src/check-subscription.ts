import { Injectable } from '@nestjs/common';
import type { CreateSubscriptionBody } from '#contracts';
import { LoadDirectory } from '#directory';
import { Channels } from './channels.js';
import { SecretBox } from './secret-box.js';
import { webhookKey } from './sign-webhook.js';
import { webhookPurpose } from './webhook-channel.js';

export interface SubscriptionRefusal {
  readonly ok: false;
  readonly code:
    | 'channel-not-configured'
    | 'channel-target-bad'
    | 'channel-secret-bad'
    | 'channel-agency-missing'
    | 'agency-not-found';
  readonly message: string;
}

export type SubscriptionCheck =
  { readonly ok: true; readonly target: string; readonly sealedSecret: string | null } | SubscriptionRefusal;

/** Whether a subscription may stand as it was asked for; its secret leaves here sealed. */
@Injectable()
export class CheckSubscription {
  constructor(
    private readonly directory: LoadDirectory,
    private readonly channels: Channels,
    private readonly secrets: SecretBox,
  ) {}

  async run(tenantId: string, subscriptionId: string, asked: CreateSubscriptionBody): Promise<SubscriptionCheck> {
    const channel = this.channels.of(asked.channel);
    const reason = channel.unavailable();
    if (reason !== null) return refusal('channel-not-configured', `Hệ thống chưa dùng được kênh này. ${reason}`);
    if (asked.agencyId === null && asked.channel !== 'webhook') {
      return refusal('channel-agency-missing', 'Hãy chọn cơ quan: tin SMS và Zalo gửi cho từng cơ quan.');
    }
    if (asked.agencyId !== null && !(await this.directory.run(tenantId)).byId.has(asked.agencyId)) {
      return refusal('agency-not-found', 'Không có cơ quan này.');
    }
    const reading = channel.readTarget(asked.target);
    if (!reading.ok) return refusal('channel-target-bad', reading.message);
    const { target } = reading;
    if (asked.channel !== 'webhook') return { ok: true, target, sealedSecret: null };
    const secret = asked.secret ?? '';
    if (webhookKey(secret) === null) {
      return refusal(
        'channel-secret-bad',
        'Khoá ký phải bắt đầu bằng whsec_, tiếp theo là 24–64 byte viết dạng base64.',
      );
    }
    return { ok: true, target, sealedSecret: this.secrets.seal(secret, webhookPurpose(subscriptionId)) };
  }
}

function refusal(code: SubscriptionRefusal['code'], message: string): SubscriptionRefusal {
  return { ok: false, code, message };
}
