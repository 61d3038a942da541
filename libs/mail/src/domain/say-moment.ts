import { epochOfLocalDate, formatDate, localDateOfEpoch } from '#calendar';

/** Milliseconds since 1970 → '07:30 ngày 17/3/2023', in Vietnam. */
export function sayMoment(at: number): string {
  const day = localDateOfEpoch(at);
  const minutes = Math.floor((at - epochOfLocalDate(day)) / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)} ngày ${formatDate(day)}`;
}

/** 5 400 000 → '1 giờ 30 phút'; never less than one minute. */
export function saySpan(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 ? `${String(hours)} giờ` : '', rest > 0 ? `${String(rest)} phút` : ''].filter(Boolean).join(' ');
}
