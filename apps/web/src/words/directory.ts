import type { AgencyListItem, DirectoryImportReport } from '#contracts';
import type { Tone } from './standing.js';

export const agencyKindWords: Record<AgencyListItem['kind'], string> = {
  department: 'Sở, ban, ngành',
  'people-committee': 'Ủy ban nhân dân',
  unit: 'Đơn vị',
  other: 'Cơ quan khác',
};

export const agencyLevelWords: Record<AgencyListItem['level'], string> = {
  ministry: 'Bộ, ngành',
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
  department: 'Thuộc sở',
};

type Outcome = DirectoryImportReport['rows'][number]['outcome'];

export const importOutcomeWords: Record<Outcome, { label: string; tone: Tone }> = {
  added: { label: 'Thêm mới', tone: 'green' },
  updated: { label: 'Cập nhật', tone: 'blue' },
  unchanged: { label: 'Không đổi', tone: 'grey' },
  refused: { label: 'Không nhận', tone: 'red' },
};
