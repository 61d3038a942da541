import type { DoubtCode } from './deadline-rule.js';

const QUESTIONS: Record<DoubtCode, string> = {
  blank: 'ô thời hạn để trống',
  'not-understood': 'chưa hiểu hết nội dung',
  'unread-words': 'còn từ ngữ chưa đọc được, có thể làm đổi nghĩa',
  'edge-of-period': '"đầu", "giữa", "cuối" kỳ chỉ là ngày gợi ý (Điều 146 Bộ luật Dân sự 2015)',
  'impossible-day': 'ngày không có trong lịch',
  'day-not-in-every-month': 'có tháng không có ngày này',
  'latest-before': '"chậm nhất" và "trước" cùng có mặt, không rõ ngày đó còn trong hạn hay không',
  'year-before-plan': 'năm ghi trong thời hạn sớm hơn năm kế hoạch',
  'year-far-ahead': 'năm ghi trong thời hạn quá xa năm kế hoạch',
  'two-digit-year': 'năm chỉ ghi hai chữ số',
  'year-inferred': 'năm được suy ra từ "năm sau", "năm trước"',
  'other-year-than-plan': 'việc định kỳ ghi năm khác năm kế hoạch',
  contradiction: 'các mốc trong ô không thống nhất với nhau',
  'order-of-dates': 'các mốc không theo thứ tự thời gian',
  'mixed-list': 'danh sách lẫn nhiều loại kỳ',
  alternative: 'văn bản nêu nhiều phương án',
  'missing-month': 'có ngày nhưng không rõ của tháng nào',
  'missing-unit': 'không ghi rõ là tháng hay quý',
  'missing-period': 'không rõ là kỳ nào',
  'week-of-month': 'tuần trong tháng có nhiều cách tính',
  'data-window': 'đây có thể là khoảng thời gian lấy số liệu, không phải thời hạn',
  'date-in-condition': 'trong điều kiện có nhắc một mốc thời gian',
  'date-in-reference': 'trong phần dẫn chiếu có nhắc một mốc thời gian',
  'cited-date': 'ngày của văn bản được trích dẫn không phải là thời hạn',
  'starts-after': 'văn bản chỉ nêu mốc bắt đầu',
  approximate: 'mốc chỉ là dự kiến hoặc ước chừng',
  'working-day-named': 'hạn gắn với ngày làm việc',
  'several-parts': 'nhiều mốc mà không ghi mốc nào cho việc nào',
  'past-year-cycle': 'không rõ năm nào trong chu kỳ',
  'hour-zero': '0 giờ của ngày ghi trong văn bản',
  'too-long': 'nội dung quá dài để là một thời hạn',
};

export function sayDoubt(code: DoubtCode): string {
  return QUESTIONS[code];
}
