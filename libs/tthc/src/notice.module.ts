import { Module } from '@nestjs/common';
import { DirectoryModule } from '#directory';
import { MailModule } from '#mail';
import { PapersModule } from '#papers';
import { CompileMonthNotice } from './compile-month-notice.js';
import { ComposeNoticeLetters } from './compose-notice-letters.js';
import { FindNoticeTurns } from './find-notice-turns.js';
import { IssueNotice } from './issue-notice.js';
import { LoadNoticeFrame } from './load-notice-frame.js';
import { MakeDueNotices } from './make-due-notices.js';
import { MakeNotice } from './make-notice.js';
import { MakeTenantNotices } from './make-tenant-notices.js';
import { NoticeFactsView } from './notice-facts.view.js';
import { NoticeSettingStore } from './notice-setting.store.js';
import { NoticeSettings } from './notice-settings.js';
import { NoticeStore } from './notice.store.js';
import { NoticeView } from './notice.view.js';
import { PreviewNotice } from './preview-notice.js';
import { PublicAddress } from './public-address.js';
import { PublicNoticeView } from './public-notice.view.js';
import { PutOutNotice } from './put-out-notice.js';
import { QueueNoticeLetters } from './queue-notice-letters.js';
import { SaveNoticeSetting } from './save-notice-setting.js';
import { TthcModule } from './tthc.module.js';
import { WriteNoticeLetters } from './write-notice-letters.js';

const doors = [
  CompileMonthNotice,
  FindNoticeTurns,
  IssueNotice,
  MakeDueNotices,
  MakeNotice,
  NoticeSettings,
  NoticeView,
  PreviewNotice,
  PublicNoticeView,
  SaveNoticeSetting,
  WriteNoticeLetters,
];
const inside = [
  ComposeNoticeLetters,
  LoadNoticeFrame,
  MakeTenantNotices,
  NoticeFactsView,
  NoticeSettingStore,
  NoticeStore,
  PublicAddress,
  PutOutNotice,
  QueueNoticeLetters,
];

/** The monthly notice: from the returns that stand to papers, letters and the public page. */
@Module({
  imports: [DirectoryModule, MailModule, PapersModule, TthcModule],
  providers: [...inside, ...doors],
  exports: doors,
})
export class NoticeModule {}
