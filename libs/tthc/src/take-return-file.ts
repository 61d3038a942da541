import { Injectable } from '@nestjs/common';
import type { TthcIntake, TthcMonth } from '#contracts';
import { type Directory, LoadDirectory, type SheetRefusal } from '#directory';
import { type Actor, may, reachesTenant } from '#identity';
import { AcceptReturns, type ReturnsAccepted } from './accept-returns.js';
import { CarryGapsView } from './carry-gaps.view.js';
import type { EntryFault } from './domain/decide-return.js';
import { FaultList } from './domain/fault-list.js';
import { nameBook } from './domain/name-book.js';
import { type PlacedFaults, placeFaults } from './domain/place-faults.js';
import { ReturnSheet, type SheetFault, type SheetNames, type SheetReturn } from './domain/return-sheet.js';
import { sayHeading } from './domain/sheet-columns.js';
import { readTable } from './table/read-table.js';
import { UnreadableTable } from './table/table-refusal.js';
import { TthcFieldStore } from './tthc-field.store.js';

export interface ReturnFileOrder {
  readonly actor: Actor;
  readonly month: TthcMonth;
  /** Whose rows they are, for a file without a column of agencies; left out: the actor's own. */
  readonly agencyId: string | undefined;
  readonly correctionReason: string;
  /** False: only look. */
  readonly save: boolean;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
}

export type ReturnFileTaken =
  | { readonly ok: true; readonly intake: TthcIntake }
  | Exclude<ReturnsAccepted, { readonly ok: true } | { readonly code: 'tthc-faults' }>
  | PlacedFaults
  | SheetRefusal;

/** A table of returns, of one agency or of all: every fault of it is told together, and with any nothing is taken in. */
@Injectable()
export class TakeReturnFile {
  constructor(
    private readonly loadDirectory: LoadDirectory,
    private readonly fields: TthcFieldStore,
    private readonly accept: AcceptReturns,
    private readonly gaps: CarryGapsView,
  ) {}

  async run(order: ReturnFileOrder): Promise<ReturnFileTaken> {
    const { tenantId, accountId, displayName } = order.actor;
    const directory = await this.loadDirectory.run(tenantId);
    const fields = await this.fields.list(tenantId);
    const faults = new FaultList<SheetFault>();
    const sheet = new ReturnSheet(namesFor(order, directory, nameBook(directory, fields)), faults.add);
    const refusal = await readInto(sheet, order.file);
    if (refusal !== null) return refusal;
    const entries = sheet.returns();
    const accepted = await this.accept.run({
      ...{ tenantId, month: order.month, source: 'file', by: { accountId, name: displayName }, entries },
      ...{ agencies: directory.byId, correctionReason: order.correctionReason, baseVersion: null },
      save: order.save && faults.count === 0,
    });
    if (!accepted.ok && accepted.code !== 'tthc-faults') return accepted;
    if (!accepted.ok) {
      const nameOf = new Map(fields.map(({ id, name }) => [id, name]));
      const place = placeIn(sheet, entries, nameOf);
      accepted.faults.shown.map(place).forEach(faults.add);
      faults.count += accepted.faults.count - accepted.faults.shown.length;
    }
    if (faults.count > 0 || !accepted.ok) return told(order.file.name, faults);
    const { month, save: saved } = order;
    const carryGaps = saved ? await this.gaps.countAfter(tenantId, month, entries) : 0;
    const intake = { month, rows: sheet.rows, agencies: entries.length, ...accepted.counts, saved, carryGaps };
    return { ok: true, intake };
  }
}

async function readInto(sheet: ReturnSheet, { name, bytes }: ReturnFileOrder['file']): Promise<SheetRefusal | null> {
  const refusal = await readTable(bytes, name, (row) => {
    sheet.push(row);
    if (!sheet.mayHaveHeadings()) throw headingsMissing(sheet);
  });
  if (refusal !== null || sheet.rows > 0) return refusal;
  const { code, message } =
    sheet.missing().length > 0
      ? headingsMissing(sheet)
      : new UnreadableTable('file-empty', 'tệp không có dòng số liệu nào.');
  return { ok: false, code, message: `${name}: ${message}` };
}

function headingsMissing(sheet: ReturnSheet): UnreadableTable {
  const missing = sheet.missing().map((column) => `“${sayHeading(column)}”`);
  const words = `không tìm thấy cột ${missing.join(', ')}. Tiêu đề ghi số cột của biểu (3)–(13) hoặc như biểu mẫu trống.`;
  return new UnreadableTable('header-missing', words);
}

/** Whoever enters for one agency alone may name no other. */
function namesFor({ actor, agencyId }: ReturnFileOrder, directory: Directory, book: Omit<SheetNames, 'ownAgencyId'>) {
  const { tenantId } = actor;
  const mayEnter = (id: string) => may(actor, 'tthc.enter', { tenantId, agencyId: id });
  const own = agencyId ?? actor.agencyId;
  const ownAgencyId = own !== null && mayEnter(own) && directory.byId.has(own) ? own : null;
  const agency: SheetNames['agency'] = (name) => {
    const found = book.agency(name);
    if (!found.ok || mayEnter(found.id)) return found;
    return { ok: false, message: `tài khoản này không nhập số liệu cho “${name}”.` };
  };
  // A table of the whole province without a column of agencies is a mistake, not all of it the office's own.
  const isForAll = agencyId === undefined && reachesTenant(actor, 'tthc.enter');
  return { agency, field: book.field, ownAgencyId: isForAll ? null : ownAgencyId };
}

function placeIn(sheet: ReturnSheet, entries: readonly SheetReturn[], nameOf: ReadonlyMap<string, string>) {
  const lines = new Map(entries.map(({ agencyId, lines: own }) => [agencyId, own]));
  return ({ agencyId, fieldId, column, message }: EntryFault): SheetFault => {
    const own = lines.get(agencyId) ?? [];
    const line = own.find((each) => each.fieldId === fieldId)?.line;
    if (line !== undefined) return sheet.fault(line, column ?? 'field', message);
    // A field that the file leaves out, or the whole return: told at the agency's first row.
    const words = fieldId === null ? message : `thiếu lĩnh vực “${nameOf.get(fieldId) ?? ''}”. ${message}`;
    return sheet.fault(own[0]?.line ?? 0, sheet.hasAgencies ? 'agency' : 'field', words);
  };
}

function told(fileName: string, faults: FaultList<SheetFault>): PlacedFaults {
  faults.shown.sort((one, other) => one.line - other.line);
  return placeFaults(fileName, faults, ({ cell: path, message }) => ({ path, message }));
}
