import { Panel } from '../parts/panel.js';

export function FeedHelp() {
  return (
    <Panel title="Cách thêm địa chỉ vào phần mềm lịch">
      <dl className="feed-help">
        {ways.map(([program, way]) => (
          <div key={program}>
            <dt>{program}</dt>
            <dd>{way}</dd>
          </div>
        ))}
      </dl>
      <p className="field-note">
        Mỗi hạn là một mục cả ngày, không chiếm giờ làm việc. Hạn được gia hạn thì dời theo, việc hoàn thành được đánh
        dấu, việc bị huỷ thì mất khỏi lịch. Phần mềm tự đọc lại sau vài giờ, riêng Google có thể đến một ngày; địa chỉ
        phải mở được từ nơi phần mềm chạy (Google Lịch đọc từ ngoài mạng cơ quan).
      </p>
    </Panel>
  );
}

const ways: readonly (readonly [program: string, way: string])[] = [
  ['Outlook', 'Lịch → Thêm lịch → Đăng ký từ web (Subscribe from web) → dán địa chỉ.'],
  ['Google Lịch', 'Trên máy tính: Lịch khác → dấu + → Từ URL → dán địa chỉ.'],
  ['iPhone, iPad', 'Ứng dụng Lịch → Lịch → Thêm lịch → Thêm lịch đăng ký → dán địa chỉ.'],
  ['Thunderbird', 'Lịch mới → Trên mạng → dán địa chỉ, không cần tên đăng nhập.'],
];
