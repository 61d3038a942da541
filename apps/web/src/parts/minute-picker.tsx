import { TimePicker } from 'antd';
import dayjs from 'dayjs';

interface Props {
  id?: string;
  value?: number | null;
  onChange?: (minute: number | null) => void;
  placeholder?: string;
  clearable?: boolean;
}

/** A form field holding a time of day as minutes after midnight. */
export function MinutePicker({ id, value, onChange, placeholder = 'giờ:phút', clearable = false }: Props) {
  return (
    <TimePicker
      id={id}
      value={value === null || value === undefined ? null : dayjs().startOf('day').minute(value)}
      onChange={(time) => onChange?.(time ? time.hour() * 60 + time.minute() : null)}
      format="HH:mm"
      minuteStep={5}
      needConfirm={false}
      showNow={false}
      allowClear={clearable}
      placeholder={placeholder}
      style={{ width: 130 }}
    />
  );
}
