/** What one delivery report says of one recipient (RFC 3464 §2.3). */
export interface DeliveryReport {
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
  /** Enhanced status code, `5.1.1`; null where the report has none that can be read. */
  readonly status: string | null;
  /** The receiving server's own words. */
  readonly diagnostic: string | null;
  /** The address as written to, and as it became on the way; lower case. */
  readonly recipients: readonly string[];
}

const ACTIONS: readonly DeliveryReport['action'][] = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'];

/**
 * Reads the machine's part of a report. Of several recipients the worst counts, as a letter of ours has one. Null: no field `Action` that
 * can be understood.
 */
export function readDeliveryReport(part: string): DeliveryReport | null {
  const reports = part
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map(fieldsOf)
    .flatMap((fields) => reportOf(fields) ?? [])
    .sort((a, b) => ACTIONS.indexOf(a.action) - ACTIONS.indexOf(b.action));
  return reports[0] ?? null;
}

/** Lower-case names; a line that begins with white space goes on from the one before. */
function fieldsOf(block: string): ReadonlyMap<string, string> {
  const lines = block.replace(/\n[ \t]+/g, ' ').split('\n');
  const fields = lines.flatMap((line): [string, string][] => {
    const colon = line.indexOf(':');
    return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
  });
  return new Map(fields);
}

function reportOf(fields: ReadonlyMap<string, string>): DeliveryReport | null {
  const said = withoutComment(fields.get('action') ?? '').toLowerCase();
  const action = ACTIONS.find((known) => known === said);
  if (!action) return null;
  const status = /^[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? null;
  const diagnostic = fields.get('diagnostic-code')?.replace(/^[\w-]+;\s*/, '') ?? null;
  const recipients = ['original-recipient', 'final-recipient'].flatMap((name) => addressOf(fields.get(name)) ?? []);
  return { action, status, diagnostic: diagnostic === '' ? null : diagnostic, recipients };
}

/** `rfc822; <ai@tinh.example>` → `ai@tinh.example`. */
function addressOf(field: string | undefined): string | null {
  const address = field
    ?.replace(/^[\w-]+;\s*/, '')
    .replace(/[<>]/g, '')
    .trim()
    .toLowerCase();
  return address === undefined || address === '' ? null : address;
}

function withoutComment(value: string): string {
  return value.replace(/\([^)]*\)/g, '').trim();
}

/** The enhanced status code that a server's answer begins with: `5.1.1` of "550 5.1.1 No such user". */
export function statusIn(answer: string): string | null {
  return /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})(?!\S)/.exec(answer)?.[1] ?? null;
}

/** Whether a report proves this address dead: one about another address proves nothing of it. */
export function provesDead({ status, recipients }: DeliveryReport, address: string | null): boolean {
  const isAbout = address !== null && (recipients.length === 0 || recipients.includes(address.toLowerCase()));
  return isAbout && saysAddressIsDead(status);
}

/**
 * Whether a permanent failure says that the address itself is none, or is closed (RFC 3463). A full mailbox, a message too large, a policy
 * or a time limit condemn the letter, never the address.
 */
export function saysAddressIsDead(status: string | null): boolean {
  return status !== null && /^5\.(1\.\d+|0\.0|2\.1|4\.[1-6])$/.test(status);
}
