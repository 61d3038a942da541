import type { LoggerService } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { loadConfig } from '#config';
import { type LetterToQueue, mailDatabase, MailModule } from '#mail';
import { type Clock, DatabaseModule, newId, platformDatabase, PlatformModule } from '#platform';
import type { TestDatabase } from './a-database.js';

const silent: LoggerService = { log() {}, error() {}, warn() {} };

/** The mail room alone, on a set clock. */
export async function aMailRoom(
  db: TestDatabase,
  clock: Clock,
  environment: Record<string, string> = {},
): Promise<TestingModule> {
  const config = loadConfig({
    ...{ DATABASE_URL: db.url, PUBLIC_URL: 'https://don-doc.example', MAIL_FROM: 'Đôn Đốc <don-doc@tinh.example>' },
    ...environment,
  });
  const imports = [
    PlatformModule.forRoot(config, clock),
    DatabaseModule.forRoot(db.url, [platformDatabase, mailDatabase]),
    MailModule,
  ];
  const room = await Test.createTestingModule({ imports }).setLogger(silent).compile();
  return room.init();
}

export function aLetter(given: Partial<LetterToQueue> & { readonly tenantId: string }): LetterToQueue {
  return {
    key: newId(),
    kind: 'digest',
    recipientAgencyId: newId(),
    recipientName: 'Sở Nội vụ',
    address: 'noivu@tinh.example',
    subject: 'Nhắc việc',
    html: '<p>Một việc sắp đến hạn</p>',
    text: 'Một việc sắp đến hạn',
    items: [],
    ...given,
  };
}
