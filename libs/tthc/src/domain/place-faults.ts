import type { FaultList } from './fault-list.js';

export interface PlacedFault {
  /** Field of a form or of a body, or a cell: whatever the one who sent it looks at. */
  readonly path: string;
  readonly message: string;
}

export interface PlacedFaults {
  readonly ok: false;
  readonly code: 'tthc-faults';
  readonly message: string;
  readonly errors: PlacedFault[];
}

/** Faults as one refusal: how many there are, and the first of them each in its place. Nothing was taken in. */
export function placeFaults<T>(
  what: string,
  { shown, count }: FaultList<T>,
  place: (fault: T) => PlacedFault,
): PlacedFaults {
  const number = count.toLocaleString('vi-VN');
  const rest = count > shown.length ? ` Dưới đây là ${String(shown.length)} lỗi đầu.` : '';
  const message = `${what} có ${number} lỗi; chưa nhận dòng nào.${rest}`;
  return { ok: false, code: 'tthc-faults', message, errors: shown.map(place) };
}
