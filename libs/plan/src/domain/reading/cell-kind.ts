import { fold } from './plain-text.js';

/** What a cell holds, judged by its words alone. */
export type CellKind =
  'blank' | 'number' | 'task-label' | 'activity-label' | 'deadline' | 'agency' | 'deliverable' | 'money' | 'text';

export const taskLabel = /^(?:\d+(?:\.\d+)*\s*[.:)]?\s*)?nhiệm vụ(?:\s+\d+|\s+[ivx]+\b)?\s*[:.]/iu;
export const activityLabel = /^(?:\d+(?:\.\d+)*\s*[.:)]?\s*)?hoạt động\s+\d+/iu;

const numberCell = /^(?:\(?\d{1,3}(?:\.\d{1,3}){0,3}\s*[.)]?|[IVXLivxl]{1,6}\s*[.)]?|[A-ZĐa-zđ]\s*[.)]?|[-–+•*])$/u;

const timeStart =
  /^(?:[-–+•]\s*)?(?:trước|trong|quý|qúy|quí|tháng|năm|từ|đến|hàng|hằng|thường xuyên|thuờng xuyên|định kỳ|khi|sau khi|sau|ngay|cả năm|cuối|đầu|giữa|ngày|giai đoạn|chậm nhất|hoàn thành|xong|tuần|mỗi|\d{1,2}\s?[/.-]\s?\d{1,4}|\d+ (?:tháng|lần|năm)|6 tháng|9 tháng|i{1,3}\/|iv\/)/iu;
const timeWord = /(?:quý|qúy|quí|tháng|năm|ngày|tuần|kỳ|xuyên|\d{1,2}\/\d{2,4}|20\d\d)/iu;
const byPlan =
  /^(?:thực hiện )?theo (?:kế hoạch|tiến độ|lộ trình|thời hạn|thời gian|hướng dẫn|yêu cầu|quy định|chỉ đạo|chương trình)/iu;

const agencyStart =
  /^(?:[-–+•]\s*)?(?:(?:các|những|toàn thể|tất cả các)\s+)?(?:sở|ban(?! hành)|ngành|bộ(?! chỉ số| thủ tục| tthc)|ubnd|hđnd|ủy ban|uỷ ban|văn phòng|vp|công an|cục|chi cục|tổng cục|trung tâm|phòng|đơn vị|cơ quan|báo(?! cáo)|đài|cổng|bộ phận|bưu điện|kho bạc|bảo hiểm xã hội|bhxh|ngân hàng|trường|thanh tra|hội(?! nghị| thảo)|viện|quỹ|công ty|doanh nghiệp|địa phương|huyện|thị xã|thành phố|xã(?! hội)|phường|thị trấn|mặt trận|đoàn(?! kiểm)|thủ trưởng|chủ tịch|giám đốc|tổ(?! chức)|hải quan|thuế|điện lực|vnpt|viettel|vụ|công chức|mttq|hội đồng|học viện|đại học|trạm|thôn|đvsn|đặc khu|cấp)(?![a-zà-ỹđ])/iu;

const productStart =
  /^(?:[-–+•]\s*)?(?:(?:các|bản|dự thảo|bộ)\s+)?(?:kế hoạch|quyết định|báo cáo|nghị quyết|văn bản|công văn|thông báo|tờ trình|đề án|chương trình|chỉ thị|danh mục|hồ sơ|kết luận|hệ thống|phần mềm|tài liệu|hội nghị|lớp|quy chế|quy định|quy trình|biên bản|phiếu|cơ sở dữ liệu|csdl|tin|bài|tỷ lệ|đạt|\d+%|vb|biểu mẫu|dự toán|nâng cấp)(?![a-zà-ỹđ])/iu;

const money =
  /^(?:[\d.,]+\s*(?:triệu|tr|đồng|tỷ)?(?: đồng)?|theo (?:quy định|dự toán).{0,60}|nguồn .{0,60}|ngân sách .{0,60}|kinh phí .{0,60})$/iu;

const looksLikeDeadline = (text: string): boolean =>
  text.length <= 220 &&
  ((timeStart.test(text) && (timeWord.test(text) || /^(?:khi|sau)/iu.test(text))) || byPlan.test(text));

export const cellKind = (text: string): CellKind => {
  if (text === '') return 'blank';
  if (numberCell.test(text)) return 'number';
  if (taskLabel.test(text)) return 'task-label';
  if (activityLabel.test(text)) return 'activity-label';
  const folded = fold(text);
  if (looksLikeDeadline(folded)) return 'deadline';
  if (productStart.test(folded) && text.length < 300) return 'deliverable';
  if (agencyStart.test(folded) && text.length < 400) return 'agency';
  return money.test(folded) ? 'money' : 'text';
};
