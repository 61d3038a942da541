/** "Giám đốc Sở Nội vụ" answers for Sở Nội vụ: what stands after the head's title, or null where no title stands. */
export function agencyOfHead(name: string): string | null {
  const match = /^(?:thủ trưởng|giám đốc|chủ tịch)\s+(.+)$/iu.exec(name.trim());
  return match?.[1] ?? null;
}

/** A part somebody plays, not a name: "cơ quan chủ trì soạn thảo", "cơ quan quản lý cấp trên của …". Who plays it a person has to say. */
export function isRole(name: string): boolean {
  return /^(?:các\s+|những\s+)?(?:cơ quan|đơn vị|đvsn|tổ chức)(?![\p{L}]).*(?:chủ trì|chủ quản|cấp trên|được giao|được phân công|soạn thảo|rà soát|thẩm định|liên quan|có thẩm quyền)/iu.test(
    name.trim(),
  );
}
