import type { AmendmentCounts, AmendmentEntry } from '#contracts';
import type { Tone } from './standing.js';

interface Words {
  label: string;
  tone: Tone;
}

const kindWords: Record<AmendmentEntry['kind'], Words> = {
  added: { label: 'Dòng mới', tone: 'green' },
  dropped: { label: 'Bỏ', tone: 'red' },
  changed: { label: 'Thay đổi', tone: 'blue' },
  unchanged: { label: 'Giữ nguyên', tone: 'grey' },
};

export function entryWords({ kind, pairing }: AmendmentEntry): Words {
  return pairing === 'unsure' ? { label: 'Chưa chắc', tone: 'amber' } : kindWords[kind];
}

export const changeWords: Record<AmendmentEntry['changes'][number], string> = {
  deadline: 'đổi hạn',
  leads: 'đổi cơ quan chủ trì',
  wording: 'đổi câu chữ',
  place: 'đổi số thứ tự hoặc lĩnh vực',
};

export function sayCounts({ added, dropped, changed, moved, unchanged }: AmendmentCounts): string {
  return `${added} dòng mới, ${dropped} dòng bỏ, ${changed} dòng thay đổi (${moved} dòng đổi hạn), ${unchanged} dòng giữ nguyên`;
}
