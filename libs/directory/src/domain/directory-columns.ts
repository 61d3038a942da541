import type { AgencyKind, AgencyLevel } from './agency.js';
import { foldName } from './fold-name.js';

export type DirectoryColumn = 'name' | 'kind' | 'level' | 'groups' | 'aliases' | 'email';
export type PeopleColumn = 'agency' | 'display_name' | 'email' | 'title' | 'roles';

/** Headings as they fold, in English and in the Vietnamese an office would write. */
const directoryHeadings: Readonly<Record<DirectoryColumn, readonly string[]>> = {
  name: ['name', 'tên', 'tên cơ quan', 'tên cơ quan đơn vị', 'cơ quan', 'tên đơn vị'],
  kind: ['kind', 'loại', 'loại hình', 'loại cơ quan'],
  level: ['level', 'cấp', 'cấp hành chính'],
  groups: ['groups', 'group', 'nhóm', 'thuộc nhóm', 'nhóm cơ quan'],
  aliases: ['aliases', 'alias', 'tên gọi khác', 'tên khác', 'tên viết tắt', 'viết tắt'],
  email: ['email', 'e mail', 'thư điện tử', 'hộp thư', 'địa chỉ thư điện tử', 'thư công vụ'],
};

const peopleHeadings: Readonly<Record<PeopleColumn, readonly string[]>> = {
  agency: ['agency', 'cơ quan', 'cơ quan đơn vị', 'đơn vị'],
  display_name: ['display name', 'name', 'tên', 'tên hiển thị', 'họ tên'],
  email: ['email', 'e mail', 'thư điện tử', 'hộp thư', 'thư công vụ'],
  title: ['title', 'chức vụ', 'chức danh'],
  roles: ['roles', 'role', 'vai trò'],
};

const kinds: Readonly<Record<AgencyKind, readonly string[]>> = {
  department: ['department', 'sở', 'sở ban ngành', 'sở ngành', 'cơ quan chuyên môn'],
  'people-committee': ['people committee', 'ubnd'],
  unit: ['unit', 'đơn vị', 'phòng', 'phòng đơn vị', 'đơn vị trực thuộc', 'đơn vị sự nghiệp'],
  other: ['other', 'khác', 'cơ quan khác'],
};

const levels: Readonly<Record<AgencyLevel, readonly string[]>> = {
  province: ['province', 'tỉnh', 'cấp tỉnh', 'thành phố trực thuộc trung ương'],
  district: ['district', 'huyện', 'cấp huyện'],
  commune: ['commune', 'xã', 'cấp xã'],
  ministry: ['ministry', 'bộ', 'cấp bộ', 'trung ương'],
  department: ['department', 'sở', 'cấp sở', 'thuộc sở'],
};

export const readKind = (text: string): AgencyKind | null => pick(kinds, text);
export const readLevel = (text: string): AgencyLevel | null => pick(levels, text);
export const readDirectoryColumn = (text: string): DirectoryColumn | null => pick(directoryHeadings, text);
export const readPeopleColumn = (text: string): PeopleColumn | null => pick(peopleHeadings, text);

function pick<K extends string>(words: Readonly<Record<K, readonly string[]>>, text: string): K | null {
  const folded = foldName(text);
  for (const key of Object.keys(words) as K[]) if (words[key].includes(folded)) return key;
  return null;
}
