import type { Lexeme } from './token.js';

export interface Entry {
  lexeme: Lexeme;
  value: number;
  /** The phrase means this only when written so (accents decide: "từ" from, "tư" four, "tự" self). */
  only: readonly string[] | null;
}

const entries = new Map<string, Entry[]>();

function means(lexeme: Lexeme, phrases: string, value = Number.NaN): void {
  for (const phrase of phrases.split('|')) add(phrase, { lexeme, value, only: null });
}

/** Accented forms count only as written; anything else that folds alike is a plain word. */
function meansExactly(lexeme: Lexeme, fold: string, forms: string, value = Number.NaN): void {
  add(fold, { lexeme, value, only: forms.split('|') });
}

function add(fold: string, entry: Entry): void {
  entries.set(fold, [...(entries.get(fold) ?? []), entry]);
}

export const LONGEST_PHRASE = 5;

export function lookUp(fold: string, written: string): Entry | null {
  const found = entries.get(fold);
  if (!found) return null;
  return found.find(({ only }) => only?.includes(written)) ?? found.find(({ only }) => only === null) ?? null;
}

means('quarter', 'quy|qui|quyy');
meansExactly('word', 'quy', 'quỹ|quỷ');
means(
  'word',
  'quy dinh|quy che|quy trinh|quy hoach|quy mo|quy tac|quy pham|quy doi|qui dinh|qui che|qui trinh|qui pham',
);
meansExactly('month', 'thang', 'tháng|thang|thàng|thâng|thánq|thảng');
meansExactly('month', 't', 't');
meansExactly('quarter', 'q', 'q');
meansExactly('year', 'nam', 'năm|nam|nãm|nàm|nâm|nǎm');
means('word', 'viet nam|mien nam|nam bo|phia nam');
means('day', 'ngay|mung|mong');
meansExactly('neutral', 'mong', 'mong');
means('working-day', 'ngay lam viec');
meansExactly('week', 'tuan', 'tuần|tuan');
meansExactly('hour', 'gio', 'giờ');
meansExactly('hour', 'h', 'h');
meansExactly('hour', 'g', 'g');
means('minute', 'phut');
meansExactly('minute', 'p', 'p');
meansExactly('term', 'ky', 'kỳ|kì');
means('term', 'ky bao cao|ky hop');
meansExactly('round', 'dot', 'đợt|dot');
meansExactly('round', 'buoc', 'bước');
meansExactly('round', 'vong', 'vòng');
meansExactly('round', 'nhom', 'nhóm');
meansExactly('round', 'khoa', 'khóa|khoá');
meansExactly('round', 'lop', 'lớp');
means('round', 'muc do|cap do');
means('stage', 'giai doan');

means('before', 'truoc');
means(
  'by',
  'cham nhat|cham nhat la|cham nhat den|cham nhat vao|muon nhat|muon nhat la|tre nhat|tre nhat la|cham nhat trong|muon nhat trong',
);
means(
  'by',
  'khong qua|khong muon hon|khong cham hon|khong tre hon|khong cham qua|khong muon qua|khong vuot qua|khong sau',
);
means(
  'by',
  'han chot|han cuoi|han cuoi cung|han cuoi la|thoi han cuoi|thoi han cuoi cung|han hoan thanh|han nop|han bao cao|han gui',
);
meansExactly('by', 'han', 'hạn');
meansExactly('to', 'den', 'đến|den');
meansExactly('to', 'toi', 'tới');
means('to', 'cho den|cho toi|ket thuc');
meansExactly('whole', 'het', 'hết');
meansExactly('whole', 'tron', 'trọn');
meansExactly('whole', 'toan', 'toàn');
meansExactly('whole', 'ca', 'cả');
meansExactly('whole', 'suot', 'suốt');
meansExactly('from', 'tu', 'từ|tu');
means('from', 'ke tu|bat dau tu|tinh tu|bat dau');
means('within', 'trong vong|trong thoi han|trong thoi gian|trong khoang thoi gian');
meansExactly('of', 'trong', 'trong');
means('neutral', 'trong noi bo|tu nay');
meansExactly('after', 'sau', 'sau');
means('after', 'tu sau|ke tu sau');
meansExactly('number', 'sau', 'sáu', 6);
means('and', 'va');
means('word', 'doi voi|cung voi|phoi hop voi|ket hop voi|kem theo|tiep theo do');
means('or', 'hoac|hoac la');
meansExactly('or', 'hay', 'hay');
means(
  'onward',
  'tro di|tro ve sau|va cac nam tiep theo|va nhung nam tiep theo|va cac nam sau|va cac nam tiep|va nam tiep theo|va nhung nam sau',
);
means(
  'onward',
  'va tiep theo|va cac nam ke tiep|cac nam tiep theo|nhung nam tiep theo|cac nam sau|va cac giai doan tiep theo',
);

meansExactly('each', 'hang', 'hằng|hàng|hăng|hầng|hâng|hang');
means('word', 'hang hoa|mat hang|ngan hang|khach hang|xep hang|don hang');
meansExactly('each', 'moi', 'mỗi|mồi|môi');
meansExactly('each', 'tung', 'từng|tung');
means('plural', 'cac|tat ca cac|tat ca|nhung');
means('periodic', 'dinh ky|dinh ki|theo dinh ky|che do dinh ky|bao cao dinh ky');
meansExactly('times', 'lan', 'lần|lan');
means(
  'continuous',
  'thuong xuyen|thuong xuyen lien tuc|lien tuc|quanh nam|thuong xuyen va lien tuc|thuong xuyen suot nam|xuyen suot',
);
means('word', 'chi thuong xuyen|khong thuong xuyen|nghe thuong xuyen|giao duc thuong xuyen|kinh phi thuong xuyen');

meansExactly('start', 'dau', 'đầu|dau');
means('start', 'dau tien|nhung ngay dau');
meansExactly('middle', 'giua', 'giữa|giưã|giua');
means('end', 'cuoi cung|nhung ngay cuoi');
meansExactly('end', 'cuoi', 'cuối|cuoi|cuôi');
means('next', 'ke tiep|tiep theo|lien ke|lien sau|ke sau|lien ke sau|tiep sau|toi day');
means('previous', 'lien truoc|truoc do|lien ke truoc|truoc lien ke');
meansExactly('this', 'nay', 'nay|này');
means('half-of', 'nua');
means('third-of', 'thuong tuan', 10);
means('third-of', 'trung tuan', 20);
means('third-of', 'ha tuan', 31);

means(
  'when',
  'khi|khi co|sau khi|truoc khi|trong khi|neu|truong hop|trong truong hop|dot xuat|phat sinh|khi phat sinh',
);
means(
  'when',
  'khi can|tuy theo|tuy tinh hinh|tuy thuoc|theo phat sinh|theo yeu cau phat sinh|theo tinh hinh phat sinh|khi duoc|ngay lap tuc khi',
);
meansExactly('when', 'ngay sau khi', 'ngay sau khi');
meansExactly('when', 'ngay khi', 'ngay khi');
means(
  'per',
  'theo|can cu|can cu vao|can cu theo|dua tren|phu hop voi|thuc hien theo|trien khai theo|hoan thanh theo|dam bao theo|dung theo',
);
meansExactly('per', 'dung', 'đúng');
means(
  'per',
  'dung quy dinh|dung han quy dinh|dung tien do|dung lo trinh|ke hoach rieng|co ke hoach rieng|van ban rieng|cung ky voi',
);

means(
  'neutral',
  'hoan thanh|xong|phai|phai hoan thanh|hoan thanh xong|thoi gian|thoi gian hoan thanh|thoi gian thuc hien|thoi han|thoi han hoan thanh|thoi diem|thoi diem hoan thanh',
);
means(
  'neutral',
  'dam bao|bao dam|phan dau|tien do|la|yeu cau|moc|lich|vao luc|luc|duoc|can|thoi gian bao cao|ngay hoan thanh',
);
means('of', 'vao|cua|thuoc|o|cung');
meansExactly('word', 'cung', 'cũng');
meansExactly('word', 'luc', 'lục|lực');
means('word', 'phu luc');
means(
  'work',
  'ban hanh|thuc hien|to chuc thuc hien|trien khai|trien khai thuc hien|bao cao|gui|gui bao cao|trinh|nop|tong hop|xay dung|so ket|tong ket|so ket tong ket|ra soat',
);
means(
  'work',
  'hoan thien|cong bo|phe duyet|tham muu|to chuc|kiem tra|danh gia|tong hop bao cao|thuc hien bao cao|xay dung ke hoach|ban hanh ke hoach|to chuc kiem tra',
);
means(
  'document',
  'quyet dinh|ke hoach|nghi quyet|cong van|thong tu|nghi dinh|chi thi|cong dien|to trinh|luat|ket luan|van ban|chuong trinh|de an|thong bao|quy dinh so|ho so',
);
meansExactly('number-sign', 'so', 'số');
means(
  'data',
  'so lieu|chot so lieu|so lieu tinh|ky so lieu|lay so lieu|thoi diem chot so lieu|thoi gian chot so lieu|thoi gian lay so lieu|moc so lieu|ky lay so lieu|thoi diem lay so lieu|so lieu bao cao|thoi ky so lieu',
);
means('approximate', 'du kien|khoang|trong khoang|uoc|tam thoi|co the|uoc tinh|toi thieu|it nhat|co ban');

means('ordinal', 'thu');
meansExactly('number', 'mot', 'một', 1);
meansExactly('number', 'hai', 'hai', 2);
meansExactly('number', 'ba', 'ba', 3);
meansExactly('number', 'bon', 'bốn', 4);
meansExactly('number', 'tu', 'tư', 4);
meansExactly('number', 'bay', 'bảy|bẩy', 7);
meansExactly('number', 'tam', 'tám', 8);
meansExactly('number', 'chin', 'chín', 9);
meansExactly('number', 'muoi', 'mười', 10);
means('number', 'muoi mot', 11);
means('number', 'muoi hai', 12);
meansExactly('number', 'nhat', 'nhất', 1);
