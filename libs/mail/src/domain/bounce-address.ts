/**
 * The envelope sender of one letter: `bounce+<letter id without dashes>.<seal>@domain`. Whatever reports on the letter comes back to it, so
 * no report need be guessed at. Lower case throughout, as some servers fold it; at most 64 octets before the @ (RFC 5321 §4.5.3.1.1).
 */
export function bounceAddress(base: string, letterId: string, seal: string): string {
  const [local, domain] = halves(base);
  return `${local}+${letterId.replaceAll('-', '')}.${seal}@${domain}`.toLowerCase();
}

/** The letter and its seal, which the caller must check; null: not an address of ours. */
export function readBounceAddress(base: string, address: string): { letterId: string; seal: string } | null {
  const [local, domain] = halves(base.toLowerCase());
  const [ownLocal, ownDomain] = halves(address.trim().toLowerCase());
  if (ownDomain !== domain || !ownLocal.startsWith(`${local}+`)) return null;
  const [, id, seal] = /^([0-9a-f]{32})\.([0-9a-f]{16})$/.exec(ownLocal.slice(local.length + 1)) ?? [];
  if (id === undefined || seal === undefined) return null;
  return { letterId: id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'), seal };
}

function halves(address: string): [local: string, domain: string] {
  const at = address.lastIndexOf('@');
  return [address.slice(0, Math.max(at, 0)), address.slice(at + 1)];
}
