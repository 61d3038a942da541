import { Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { getDataSourceToken } from '@nestjs/typeorm';
import { assignmentDatabase, AssignmentModule } from '#assignment';
import { CreateTenant, type Directory, directoryDatabase, ImportDirectory, LoadDirectory } from '#directory';
import { planDatabase } from '#plan';
import { AuditTrail, Clock, Database, FileVault, Outbox, SetClock } from '#platform';
import { aDatabase, type TestDatabase } from './a-database.js';
import { aDirectory } from './a-published-plan.js';

export interface PlanRooms {
  readonly app: TestingModule;
  readonly database: TestDatabase;
  readonly clock: SetClock;
  events(type: string): Promise<{ key: string; payload: Record<string, unknown> }[]>;
  close(): Promise<void>;
}

/** Directory, plan and assignment rooms on a real database and a set clock. */
export async function planRooms(at: string): Promise<PlanRooms> {
  const database = await aDatabase(directoryDatabase, planDatabase, assignmentDatabase);
  const clock = new SetClock(new Date(at));
  const machines = [
    { provide: getDataSourceToken(), useValue: database.dataSource },
    { provide: Clock, useValue: clock },
    ...[Database, Outbox, AuditTrail, FileVault],
  ];
  @Global()
  @Module({ providers: machines, exports: machines })
  class Machines {}
  const app = await Test.createTestingModule({ imports: [Machines, AssignmentModule] }).compile();
  return {
    ...{ app, database, clock },
    events: (type) =>
      database.dataSource.query('select key, payload from outbox_event where type = $1 order by occurred_at, id', [
        type,
      ]),
    async close() {
      await app.close();
      await database.drop();
    },
  };
}

/** A province of its own with the small cast of `aDirectory`. */
export async function aProvince({ app }: PlanRooms, code: string): Promise<{ tenantId: string; directory: Directory }> {
  const created = await app
    .get(CreateTenant)
    .run({ code, name: 'UBND tỉnh Bình Sơn', kind: 'province', level: 'province' });
  if (!created.ok) throw new Error(created.message);
  const tenantId = created.tenant.id;
  const rows = aDirectory().agencies.map((agency, index) => ({
    line: index + 2,
    ok: true as const,
    agency,
    problems: [] as const,
  }));
  await app.get(ImportDirectory).run({ tenantId, actorId: null, rows });
  return { tenantId, directory: await app.get(LoadDirectory).run(tenantId) };
}

/** A plan in the manner of the real ones: prose, then a table of tab-separated cells. */
export function aPlanText(rows: readonly (readonly [activity: string, lead: string, deadline: string])[]): Buffer {
  const head = [
    ...['ỦY BAN NHÂN DÂN', 'TỈNH BÌNH SƠN', 'Số: 7/KH-UBND', 'Bình Sơn, ngày 20 tháng 12 năm 2022', ''],
    ...['KẾ HOẠCH', 'Cải cách hành chính nhà nước năm 2023', '', 'PHỤ LỤC', ''],
    ...['STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành', 'I\tCHỈ ĐẠO, ĐIỀU HÀNH'],
  ];
  const table = rows.map(([activity, lead, deadline], at) =>
    [at + 1, activity, 'Báo cáo', lead, 'Các cơ quan liên quan', deadline].join('\t'),
  );
  return Buffer.from([...head, ...table, ''].join('\n'), 'utf8');
}
