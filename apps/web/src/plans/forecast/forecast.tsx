import type { Forecast as ForecastShape, PlanDetail } from '#contracts';
import { Alert, Button, Table } from 'antd';
import { isMissing, useForecast, useForecastDay, useSignForecast } from '../../api/forecast.js';
import { useMay } from '../../api/session.js';
import { Fault } from '../../parts/fault.js';
import { Panel } from '../../parts/panel.js';
import { Waiting } from '../../parts/waiting.js';
import { instant, shortDay } from '../../words/local-day.js';

/** Every letter of the year by day and recipient, for the coordinator to see and to sign. */
export function Forecast({ plan }: { plan: PlanDetail }) {
  const forecast = useForecast(plan.id);
  if (forecast.isPending) return <Waiting />;
  if (isMissing(forecast.error)) return <p className="quiet">Dự báo thư đang được tính, xin chờ ít phút.</p>;
  if (!forecast.data) return <Fault error={forecast.error} retry={() => forecast.refetch()} />;
  return (
    <div className="stack">
      <Figures forecast={forecast.data} />
      <Panel title="Theo ngày">
        <Days forecast={forecast.data} />
      </Panel>
      <Panel title="Theo nơi nhận">
        <Recipients forecast={forecast.data} />
      </Panel>
    </div>
  );
}

function Figures({ forecast }: { forecast: ForecastShape }) {
  const { letters, lettersAtWorst, recipients, madeAt, signedAt, needsSigning } = forecast;
  const may = useMay();
  const sign = useSignForecast(forecast.planId);
  return (
    <Panel title="Thư nhắc trong năm">
      <p className="figures">
        <strong>{letters}</strong> thư nếu mọi việc đều báo cáo đúng hạn; nhiều nhất <strong>{lettersAtWorst}</strong>{' '}
        thư nếu không ai báo cáo. <strong>{recipients.length}</strong> nơi nhận.
      </p>
      <p className="quiet small">
        Tính lúc {instant(madeAt)} bằng đúng quy tắc của lần gửi thư mỗi sáng. Thư về báo cáo chờ xác nhận, bị trả lại
        và danh sách gửi lãnh đạo tùy diễn biến nên không tính trước.
      </p>
      {needsSigning && (
        <Alert
          type="info"
          showIcon
          title={signedAt ? 'Dự báo đã thay đổi từ lần duyệt trước' : 'Dự báo chưa được duyệt'}
          action={
            may('plan.publish') && (
              <Button type="primary" loading={sign.isPending} onClick={() => sign.mutate()}>
                Duyệt dự báo
              </Button>
            )
          }
        />
      )}
      {!needsSigning && signedAt && <p>Đã duyệt lúc {instant(signedAt)}.</p>}
      <Fault error={sign.error} />
    </Panel>
  );
}

function Days({ forecast }: { forecast: ForecastShape }) {
  return (
    <Table
      rowKey="day"
      size="small"
      dataSource={forecast.days}
      pagination={{ pageSize: 25, hideOnSinglePage: true, showSizeChanger: false }}
      expandable={{ expandedRowRender: ({ day }) => <Day planId={forecast.planId} day={day} /> }}
      columns={[
        { title: 'Ngày', dataIndex: 'day', key: 'day', render: shortDay },
        { title: 'Thư nếu đúng hạn', dataIndex: 'letters', key: 'letters', align: 'right' },
        { title: 'Thư nhiều nhất', dataIndex: 'lettersAtWorst', key: 'worst', align: 'right' },
        { title: 'Lần nhắc', dataIndex: 'items', key: 'items', align: 'right' },
        { title: 'Lần nhắc nếu quá hạn', dataIndex: 'urgings', key: 'urgings', align: 'right' },
      ]}
    />
  );
}

function Day({ planId, day }: { planId: string; day: string }) {
  const letters = useForecastDay(planId, day);
  if (letters.isPending) return <Waiting />;
  if (!letters.data) return <Fault error={letters.error} retry={() => letters.refetch()} />;
  return (
    <Table
      rowKey={({ agencyId, audience }) => `${agencyId}|${audience}`}
      size="small"
      dataSource={letters.data.letters}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { title: 'Nơi nhận', key: 'name', render: (_, letter) => nameOf(letter) },
        { title: 'Lần nhắc', dataIndex: 'items', key: 'items', align: 'right' },
        { title: 'Nếu quá hạn', dataIndex: 'urgings', key: 'urgings', align: 'right' },
      ]}
    />
  );
}

function Recipients({ forecast }: { forecast: ForecastShape }) {
  return (
    <Table
      rowKey={({ agencyId, audience }) => `${agencyId}|${audience}`}
      size="small"
      dataSource={forecast.recipients}
      pagination={{ pageSize: 25, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { title: 'Nơi nhận', key: 'name', render: (_, recipient) => nameOf(recipient) },
        { title: 'Thư nếu đúng hạn', dataIndex: 'letters', key: 'letters', align: 'right' },
        { title: 'Thư nhiều nhất', dataIndex: 'lettersAtWorst', key: 'worst', align: 'right' },
      ]}
    />
  );
}

function nameOf({ agencyName, audience }: { agencyName: string; audience: 'agency' | 'head' }): string {
  return audience === 'head' ? `Thủ trưởng ${agencyName}` : agencyName;
}
