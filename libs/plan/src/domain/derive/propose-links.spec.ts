import { describe, expect, it } from 'vitest';
import { type LinkableTask, proposeLinks } from './propose-links.js';

const aTask = (id: string, activity: string): LinkableTask => ({
  id,
  activity,
  row: '1',
  task: null,
  deliverable: null,
});
const above = [
  aTask('p1', 'Rà soát văn bản quy phạm pháp luật của tỉnh'),
  aTask('p2', 'Công bố, công khai danh mục thủ tục hành chính thuộc phạm vi quản lý'),
  aTask('p3', 'Tổ chức tập huấn kỹ năng số cho cán bộ cấp xã'),
];

describe('proposeLinks', () => {
  it.each([
    ['Rà soát văn bản quy phạm pháp luật do Sở tham mưu', 'p1'],
    ['Tham mưu công bố danh mục thủ tục hành chính lĩnh vực khoa học', 'p2'],
    ['Cử cán bộ dự tập huấn kỹ năng số', 'p3'],
  ])('%s', (activity, parent) => {
    expect(proposeLinks([aTask('t1', activity)], above)).toMatchObject([{ taskId: 't1', parentTaskId: parent }]);
  });

  it('asks nothing where nothing is shared', () => {
    expect(proposeLinks([aTask('t1', 'Mua sắm máy in cho văn phòng')], above)).toEqual([]);
    expect(proposeLinks([aTask('t1', 'Bất kỳ')], [])).toEqual([]);
  });
});
