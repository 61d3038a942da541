interface PlanHead {
  readonly number?: string;
  readonly year?: number;
}

/**
 * A plan of the province of Bình Sơn as it is issued, in text. A row: number, task, deliverable, lead, supporting agencies and deadline with
 * tabs between them; an area: its code and name.
 */
export function aSmallPlan(rows: readonly string[], { number, year = 2026 }: PlanHead = {}): string {
  return [
    'ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN',
    ...(number === undefined ? [] : [`Số: ${number}`]),
    'KẾ HOẠCH',
    `Cải cách hành chính tỉnh Bình Sơn năm ${String(year)}`,
    '',
    'STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành',
    ...rows,
  ].join('\n');
}

const addresses = {
  'Sở Nội vụ': 'noivu@binhson.example',
  'Sở Tư pháp': 'tuphap@binhson.example',
  'Sở Tài chính': 'taichinh@binhson.example',
} as const;

/** The directory of a few departments, as CSV. */
export function aSmallDirectory(...names: (keyof typeof addresses)[]): string {
  const rows = names.map((name) => `${name},department,province,,,${addresses[name]}`);
  return ['name,kind,level,groups,aliases,email', ...rows].join('\n');
}
