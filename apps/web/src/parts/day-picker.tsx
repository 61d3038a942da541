import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { fullDay } from '../words/local-day.js';

interface Props {
  id?: string;
  value?: string;
  onChange?: (day: string | undefined) => void;
  notAfter?: string;
  notBefore?: string;
}

/** Typed formats: the first is shown, the others are understood. */
const FORMATS = ['DD/MM/YYYY', 'D/M/YYYY', 'YYYY-MM-DD'];

/** A form field holding a local day as YYYY-MM-DD; the weekday stands under it to be checked. */
export function DayPicker({ id, value, onChange, notAfter, notBefore }: Props) {
  return (
    <>
      <DatePicker
        id={id}
        value={value ? dayjs(value) : null}
        onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : undefined)}
        format={FORMATS}
        placeholder="ngày/tháng/năm"
        minDate={notBefore ? dayjs(notBefore) : undefined}
        maxDate={notAfter ? dayjs(notAfter) : undefined}
        style={{ width: '100%' }}
      />
      {value && <div className="field-note">{fullDay(value)}</div>}
    </>
  );
}
