import type { UncoveredAgency } from '#contracts';

export interface AddressesMissing {
  readonly ok: false;
  readonly code: 'addresses-missing';
  readonly message: string;
  readonly agencies: UncoveredAgency[];
}

export function refuseUncovered(agencies: readonly UncoveredAgency[]): AddressesMissing {
  const message = `${String(agencies.length)} cơ quan chưa có địa chỉ thư nhận được. Bổ sung địa chỉ trong danh bạ, hoặc nêu lý do công bố khi chưa có.`;
  return { ok: false, code: 'addresses-missing', message, agencies: [...agencies] };
}
