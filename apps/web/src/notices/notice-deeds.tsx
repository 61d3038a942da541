import type { NoticeDetail } from '#contracts';
import { App, Button } from 'antd';
import { useNavigate } from 'react-router';
import { useIssueNotice, useMakeNotice } from '../api/notices.js';
import { wordsOf } from '../api/refusal.js';
import { DeedDialog } from '../parts/deed-dialog.js';
import { ReasonField } from '../parts/reason-field.js';

interface Props {
  notice: NoticeDetail;
}

/** From returns as they stand now. */
export function RemakeDraft({ notice: { month, upToDate } }: Props) {
  const make = useMakeNotice(month);
  const { message } = App.useApp();
  const remake = () =>
    make.mutate(
      { reason: '' },
      {
        onSuccess: () => void message.success('Đã lập lại dự thảo.'),
        onError: (error) => void message.error(wordsOf(error)),
      },
    );
  return (
    <Button type={upToDate ? 'default' : 'primary'} loading={make.isPending} onClick={remake}>
      Lập lại dự thảo
    </Button>
  );
}

export function IssueNotice({ notice }: Props) {
  const { month, sha256, upToDate, checks, model } = notice;
  const issue = useIssueNotice(month);
  const stopped = !upToDate || checks.some(({ weight }) => weight === 'stop');
  return (
    <DeedDialog<object, { sha256: string }>
      label="Ban hành"
      done="Đã ban hành. Thư được gửi tới các cơ quan trong giờ gửi thư."
      button={{ type: 'primary', disabled: stopped }}
      deed={issue}
      toBody={() => ({ sha256 })}
    >
      <p className="dialog-lead">
        Số liệu của tháng được khóa, thông báo được công khai, và {model.byAgency.length + model.missing.length} cơ quan
        nhận thư có kết quả của mình. Thông báo đã ban hành không sửa được, chỉ ban hành lại lần sau. Nguyên nhân chậm
        do cơ quan nêu cũng được công khai: hãy xem để không có tên người nộp hồ sơ.
      </p>
    </DeedDialog>
  );
}

/** After the month was opened again and returns were corrected. */
export function NextVersion({ notice: { month, version } }: Props) {
  const navigate = useNavigate();
  const make = useMakeNotice(month, (made) => navigate(`/notices/${month}?version=${made.version}`));
  const toBody = ({ reason }: { reason: string }) => ({ reason });
  return (
    <DeedDialog<{ reason: string }, { reason: string }>
      label={`Lập lần ${version + 1}`}
      submitLabel="Lập dự thảo"
      done="Đã lập dự thảo."
      deed={make}
      toBody={toBody}
    >
      <p className="dialog-lead">
        Trước hết mở lại tháng ở mục Kết quả TTHC để cơ quan điều chỉnh số liệu. Lần {version} vẫn đọc được.
      </p>
      <ReasonField label="Lý do ban hành lại" />
    </DeedDialog>
  );
}
