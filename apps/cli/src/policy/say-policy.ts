import type { ShownPolicy } from '#contracts';

const LENGTHS = { year: 'năm', 'half-year': 'nửa năm', quarter: 'quý', month: 'tháng', week: 'tuần' } as const;

/** A policy for people, one setting a line. */
export function sayPolicy({ name, changes, effective, kept }: ShownPolicy): string[] {
  const { ladders, after, afterEvery, afterRepeats } = effective;
  const days = (count: number | null) => (count === null ? 'không' : `${String(count)} ngày`);
  const own = changes === null ? 'không có điều riêng' : 'có điều riêng';
  return [
    `${name} (${own}; đơn vị: ngày làm việc)`,
    ...Object.entries(LENGTHS).map(
      ([length, words]) => `  trước hạn, kỳ ${words}: ${list(ladders[length as keyof typeof LENGTHS])}`,
    ),
    `  sau hạn: ${list(after)}; rồi cứ ${String(afterEvery)} ngày, ${String(afterRepeats)} lần`,
    `  báo Thủ trưởng từ: ${days(effective.headFrom)}; cơ quan theo dõi: ${days(effective.coordinatorFrom)}; danh sách tuần của lãnh đạo: ${days(effective.leaderFrom)}`,
    `  báo cáo chờ xác nhận: nhắc sau ${days(effective.approvalAfter)}, cơ quan thường trực sau ${days(effective.approvalStandingAfter)}, rồi cứ ${String(effective.approvalEvery)} ngày, ${String(effective.approvalRepeats)} lần`,
    `  cơ quan phối hợp gửi trước: ${days(effective.contributionBefore)}`,
    ...kept.map((each) => `  nơi khác có điều riêng: ${each.name}`),
  ];
}

function list(counts: readonly number[]): string {
  return counts.length === 0 ? 'không nhắc' : counts.join(' – ');
}
