import type { ReminderEffect } from '#contracts';
import { Table } from 'antd';
import { plainDay, shortDay } from '../words/local-day.js';
import { stageWords } from '../words/reminders.js';

type Sides = ReminderEffect['letters'];
type Example = ReminderEffect['examples'][number];

/** What will be said as things stand, and what would be. */
export function Effect({ effect }: { effect: ReminderEffect }) {
  const { duties, changed, complete, letters, lettersInTime, firstMorning, months, examples } = effect;
  return (
    <div className="stack">
      <p className="figures">
        <strong>{changed}</strong> trên {duties} phần việc đang mở đổi ngày nhắc. Số thư nếu mọi việc báo cáo đúng hạn:{' '}
        <Change sides={lettersInTime} />; nhiều nhất, nếu không ai báo cáo: <Change sides={letters} />.
      </p>
      {!complete && <p className="soon">Chỉ tính trên {duties} phần việc đầu tiên; còn nữa.</p>}
      {firstMorning.letters.then > firstMorning.letters.now && (
        <p className="soon">
          Ngay sáng {shortDay(firstMorning.day)}: <Change sides={firstMorning.letters} /> thư, vì có mốc vừa được thêm
          mà ngày đã qua.
        </p>
      )}
      {months.length > 0 && <Months months={months} />}
      {examples.length > 0 && <Examples examples={examples} />}
    </div>
  );
}

function Change({ sides: { now, then } }: { sides: Sides }) {
  if (now === then) return <>{now}</>;
  return (
    <>
      {now} → <strong>{then}</strong>
    </>
  );
}

function Months({ months }: Pick<ReminderEffect, 'months'>) {
  return (
    <Table
      rowKey="month"
      size="small"
      dataSource={months}
      pagination={false}
      columns={[
        { title: 'Tháng', key: 'month', render: (_, { month }) => month.split('-').reverse().join('/') },
        {
          title: 'Thư nếu đúng hạn',
          key: 'inTime',
          align: 'right',
          render: (_, month) => <Change sides={month.lettersInTime} />,
        },
        {
          title: 'Thư nhiều nhất',
          key: 'letters',
          align: 'right',
          render: (_, month) => <Change sides={month.letters} />,
        },
        { title: 'Dòng trong thư', key: 'lines', align: 'right', render: (_, month) => <Change sides={month.lines} /> },
      ]}
    />
  );
}

function Examples({ examples }: Pick<ReminderEffect, 'examples'>) {
  return (
    <section aria-label="Ví dụ">
      <h3>{examples.length === 1 ? 'Phần việc đổi ngày nhắc' : `Ví dụ: ${examples.length} phần việc đầu tiên`}</h3>
      <ol className="entries">
        {examples.map((example, at) => (
          <li key={example.assignmentId ?? at}>
            <p>
              <strong>{example.agencyName}</strong>: {example.title} <Due due={example.due} />
            </p>
            <p className="small">
              <span className="quiet">Nay: </span>
              <Days reminders={example.now} other={example.then} />
            </p>
            <p className="small">
              <span className="quiet">Sẽ là: </span>
              <Days reminders={example.then} other={example.now} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Due({ due: { now, then } }: Pick<Example, 'due'>) {
  if (now === then) return now === null ? null : <span className="quiet">(hạn {plainDay(now)})</span>;
  const say = (day: string | null) => (day === null ? 'không có' : plainDay(day));
  return (
    <span className="quiet">
      (hạn {say(now)} → {say(then)})
    </span>
  );
}

/** Each day once, with what is said on it under the pointer; in bold where the other side says nothing on that day. */
function Days({ reminders, other }: { reminders: Example['now']; other: Example['now'] }) {
  if (reminders.length === 0) return <>không nhắc</>;
  const days = Map.groupBy(reminders, ({ day }) => day);
  const stays = new Set(other.map(({ day }) => day));
  return (
    <>
      {[...days].map(([day, said], at) => (
        <span key={day} title={said.map(({ stage }) => stageWords(stage)).join('; ')}>
          {at > 0 && ', '}
          {stays.has(day) ? plainDay(day) : <strong>{plainDay(day)}</strong>}
        </span>
      ))}
    </>
  );
}
