import type { ReviseSummaryBody } from '#contracts';
import { Form, Radio } from 'antd';
import { type ReportPlace, useReviseSummary } from '../api/summaries.js';
import { DeedDialog } from '../parts/deed-dialog.js';
import { ReasonField } from '../parts/reason-field.js';

/** A corrected report: the old version stays to be read. */
export function ReviseReport({ place }: { place: ReportPlace }) {
  const revise = useReviseSummary(place);
  return (
    <DeedDialog<ReviseSummaryBody, ReviseSummaryBody>
      label="Lập bản mới"
      title="Lập bản mới của báo cáo"
      done="Đã lập bản mới. Bản trước vẫn được giữ."
      deed={revise}
      initialValues={{ facts: 'by-cut-off' }}
      toBody={(values) => values}
    >
      <Form.Item name="facts" label="Số liệu">
        <Radio.Group vertical>
          <Radio value="by-cut-off">Lấy lại số liệu như biết đến hết ngày cuối kỳ</Radio>
          <Radio value="decisions-since">
            Tính cả việc xác nhận, trả lại sau ngày đó, đối với báo cáo đã gửi trong kỳ
          </Radio>
        </Radio.Group>
      </Form.Item>
      <ReasonField placeholder="Vì sao phải lập lại báo cáo" />
    </DeedDialog>
  );
}
