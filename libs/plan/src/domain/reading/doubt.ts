import type { ReadingIssue } from './plan-reading.js';

/** Every doubt a reading can have, in the words the coordinator sees. */
const sentences = {
  'columns-shifted': 'Dòng in lệch cột; đã xếp lại theo nội dung từng ô, cần đối chiếu với bản gốc.',
  'column-missing': 'Dòng in thiếu cột; chưa chắc cơ quan ghi trong dòng là chủ trì hay phối hợp.',
  'column-inferred': 'Bảng không có dòng tiêu đề; vai trò các cột được suy từ nội dung.',
  'cell-cut': 'Ô bị ngắt ở cuối trang và không thấy phần tiếp theo.',
  'cell-join-unsure': 'Phần nối tiếp ở đầu trang không rõ thuộc ô nào; cần đối chiếu với bản gốc.',
  'span-unsure': 'Ô trống được gộp với nhãn in ở dòng dưới; cần xác nhận nhiệm vụ của dòng này.',
  'task-cut': 'Tên nhiệm vụ bị ngắt trang, phần còn lại in ở dòng sau; các ô trống lấy theo dòng trên.',
  'deliverable-span-unsure': 'Sản phẩm để trống, lấy theo dòng gộp; cần xác nhận.',
  'lead-span-unsure': 'Cơ quan chủ trì để trống, lấy theo dòng gộp; cần xác nhận.',
  'deadline-span-unsure': 'Thời hạn để trống, lấy theo dòng gộp; cần xác nhận.',
  'lead-missing': 'Chưa có cơ quan chủ trì.',
  'deadline-missing': 'Chưa có thời hạn.',
  'lead-unclear': 'Ô chủ trì không giống tên cơ quan.',
  'lead-scoped': 'Mỗi cơ quan chủ trì một phần; cần xác nhận phần việc của từng cơ quan.',
  'lead-separator-missing': 'Thiếu dấu ngăn cách giữa các cơ quan chủ trì.',
  'lead-deadline-mixed': 'Ô chủ trì lẫn thời hạn hoặc nội dung khác.',
  'parallel-unsure': 'Ô có nhiều hoạt động nhưng số đoạn giữa các cột không khớp.',
  'parallel-inferred': 'Ô có nhiều hoạt động không đánh số; đã tách theo các cột song song.',
  'activities-merged': 'Ô có thể gồm nhiều hoạt động viết liền; đang để thành một nhiệm vụ.',
  'target-conflict': 'Chỉ tiêu trong bảng khác chỉ tiêu nêu ở phần lời.',
  'target-implausible': 'Tỷ lệ vượt quá 100%; có thể do lỗi chụp văn bản.',
  'from-prose': 'Kế hoạch không có bảng phân công; nhiệm vụ lấy từ phần lời.',
  'lead-from-area': 'Chủ trì lấy theo cơ quan phụ trách lĩnh vực nêu ở phần tổ chức thực hiện; cần xác nhận.',
  'prose-contradicts-table': 'Phần lời và bảng ghi hai thời hạn khác nhau.',
  'tables-contradict': 'Hai bảng ghi hai thời hạn khác nhau cho cùng một việc.',
  'activity-missing': 'Dòng không có nội dung nhiệm vụ.',
} as const;

export type DoubtCode = keyof typeof sentences;

export const doubt = (code: DoubtCode, detail?: string): ReadingIssue => ({
  code,
  message: detail === undefined ? sentences[code] : `${sentences[code]} (${detail})`,
});
