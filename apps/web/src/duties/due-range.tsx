import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface Props {
  from?: string;
  to?: string;
  /** What the days are of, said in the empty field. */
  fromLabel?: string;
  onChange: (from: string | undefined, to: string | undefined) => void;
}

const dayOrNull = (day?: string) => (day ? dayjs(day) : null);

export function DueRange({ from, to, fromLabel = 'Hạn từ ngày', onChange }: Props) {
  return (
    <DatePicker.RangePicker
      className="range"
      value={[dayOrNull(from), dayOrNull(to)]}
      allowEmpty={[true, true]}
      format={['DD/MM/YYYY', 'D/M/YYYY']}
      placeholder={[fromLabel, 'đến ngày']}
      onChange={(days) => onChange(days?.[0]?.format('YYYY-MM-DD'), days?.[1]?.format('YYYY-MM-DD'))}
    />
  );
}
