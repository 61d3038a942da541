export {
  brokenIdentities,
  type BrokenIdentity,
  carriedDifference,
  COLUMN_NUMBERS,
  COLUMNS,
  NO_FIGURES,
  ratesOf,
  sumFigures,
} from './domain/tthc-figures.js';
export {
  DEFAULT_SETTING,
  monthAfter,
  monthBefore,
  monthOfDay,
  sayMonth,
  spanOfMonth,
  windowOf,
} from './domain/tthc-window.js';
export { AgencyReturns, type ReturnsOfSpan } from './agency-returns.js';
export { COLUMN_NAMES } from './domain/say-column.js';
export { CarryGapsView } from './carry-gaps.view.js';
export { ChangeTthcFields, type FieldsChange, type FieldsChanged } from './change-tthc-fields.js';
export { EmptyForm } from './empty-form.js';
export { GiveOutReturns } from './give-out-returns.js';
export { LockMonth, type MonthLockOrder } from './lock-month.js';
export { MakeTthcKey, type TthcKeyMade } from './make-tthc-key.js';
export { MonthGate } from './month-gate.js';
export { type OpenedKey, OpenTthcKey } from './open-tthc-key.js';
export { type OwedReturn, OwedReturns } from './owed-returns.js';
export { PushReturns, type ReturnsPushed } from './push-returns.js';
export { RevokeTthcKey } from './revoke-tthc-key.js';
export { type ReturnForm, type ReturnSaved, SaveReturn } from './save-return.js';
export { SaveTthcSetting } from './save-tthc-setting.js';
export { type ReturnFileOrder, type ReturnFileTaken, TakeReturnFile } from './take-return-file.js';
export { type ReturnsToSettle, SettleReturns } from './settle-returns.js';
export { TthcModule } from './tthc.module.js';
export { tthcDatabase } from './tthc-database.js';
export { TthcReturnView } from './tthc-return.view.js';
export { TthcSetup } from './tthc-setup.js';
export { TthcStandingView } from './tthc-standing.view.js';
export { type MonthUnlocking, UnlockMonth } from './unlock-month.js';
export { compileNotice, type NoticeFacts } from './domain/compile-notice.js';
export type { CarryGap, FieldFact, OwingAgency, ReturnFact } from './domain/return-fact.js';
export { CompileMonthNotice } from './compile-month-notice.js';
export { FindNoticeTurns } from './find-notice-turns.js';
export { type IssueOrder, IssueNotice, type NoticeIssued } from './issue-notice.js';
export { MakeDueNotices } from './make-due-notices.js';
export { MakeNotice, type NoticeMade, type NoticeOrder } from './make-notice.js';
export { type NoticeAddress, type NoticeFormat, NOTICE_ROOT, readNoticeAddress } from './notice-page/notice-address.js';
export { noticeIndexPage, noticeMissingPage, noticePage } from './notice-page/notice-page.js';
export { type NoticeIssue, openNotice } from './notice-rendering/open-notice.js';
export type { PrintedNotice } from './notice-rendering/printed-notice.js';
export { NoticeFactsView } from './notice-facts.view.js';
export {
  noticeFileName,
  renderNoticeCsv,
  renderNoticeWord,
  renderNoticeWorkbook,
  writeNotice,
} from './notice-rendering/render-notice.js';
export { NoticeSettings } from './notice-settings.js';
export { NoticeModule } from './notice.module.js';
export { NoticeView } from './notice.view.js';
export { type NoticePreviewed, PreviewNotice } from './preview-notice.js';
export { type PublicNotice, PublicNoticeView } from './public-notice.view.js';
export { type NoticeSettingSaved, SaveNoticeSetting } from './save-notice-setting.js';
export { WriteNoticeLetters } from './write-notice-letters.js';
