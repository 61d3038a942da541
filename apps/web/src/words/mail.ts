import type { MailPreview } from '#contracts';

export const letterClassWords: Record<MailPreview['letterClass'], string> = {
  duty: 'Thư đôn đốc',
  escalation: 'Thư báo cáo thủ trưởng',
  optional: 'Thư không bắt buộc',
};

/** 450 → 07:30 */
export function clockWords(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

export function mailboxWords({ name, address }: { name: string; address: string }): string {
  return name === '' ? address : `${name} (${address})`;
}
