import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface Props {
  from?: string;
  to?: string;
  onChange: (from: string | undefined, to: string | undefined) => void;
}

const dayOrNull = (day?: string) => (day ? dayjs(day) : null);

export function DueRange({ from, to, onChange }: Props) {
  return (
    <DatePicker.RangePicker
      className="range"
      value={[dayOrNull(from), dayOrNull(to)]}
      allowEmpty={[true, true]}
      format={['DD/MM/YYYY', 'D/M/YYYY']}
      placeholder={['Hạn từ ngày', 'đến ngày']}
      onChange={(days) => onChange(days?.[0]?.format('YYYY-MM-DD'), days?.[1]?.format('YYYY-MM-DD'))}
    />
  );
}
