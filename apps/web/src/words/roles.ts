import type { Role } from '#contracts';

export const roleWords: Record<Role, string> = {
  officer: 'Chuyên viên',
  head: 'Lãnh đạo cơ quan',
  coordinator: 'Cơ quan theo dõi',
  leader: 'Lãnh đạo',
  administrator: 'Quản trị',
};

export const rolesInWords = (roles: readonly Role[]): string => roles.map((role) => roleWords[role]).join(', ');
