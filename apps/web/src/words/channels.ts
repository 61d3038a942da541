import type { ChannelKind, NoticeStatus } from '#contracts';
import type { Tone } from './standing.js';

export const channelWords: Record<ChannelKind, string> = {
  webhook: 'Phần mềm của cơ quan (webhook)',
  sms: 'Tin nhắn SMS',
  zalo: 'Zalo (ZNS)',
};

export const noticeWords: Record<NoticeStatus, { label: string; tone: Tone }> = {
  queued: { label: 'Chờ gửi', tone: 'blue' },
  sending: { label: 'Đang gửi', tone: 'blue' },
  sent: { label: 'Đã gửi', tone: 'green' },
  failed: { label: 'Không gửi được', tone: 'red' },
  unknown: { label: 'Không rõ đã đến', tone: 'amber' },
  superseded: { label: 'Không gửi nữa', tone: 'grey' },
};

/** 32 random bytes as the Standard Webhooks specification writes a key. */
export function newSigningKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return `whsec_${btoa(String.fromCharCode(...bytes))}`;
}
