import { Module } from '@nestjs/common';
import { AssignmentModule } from '#assignment';
import { DirectoryModule } from '#directory';
import { IdentityModule } from '#identity';
import { AcceptReturns } from './accept-returns.js';
import { AgencyReturns } from './agency-returns.js';
import { CarryGapsView } from './carry-gaps.view.js';
import { ChangeTthcFields } from './change-tthc-fields.js';
import { EmptyForm } from './empty-form.js';
import { GiveOutMonth } from './give-out-month.js';
import { GiveOutReturns } from './give-out-returns.js';
import { LockMonth } from './lock-month.js';
import { MakeTthcKey } from './make-tthc-key.js';
import { MonthGate } from './month-gate.js';
import { OpenTthcKey } from './open-tthc-key.js';
import { OwedReturns } from './owed-returns.js';
import { PushReturns } from './push-returns.js';
import { ReturnJournal } from './return-journal.js';
import { RevokeTthcKey } from './revoke-tthc-key.js';
import { SaveReturn } from './save-return.js';
import { SaveReturnDraft } from './save-return-draft.js';
import { SaveTthcSetting } from './save-tthc-setting.js';
import { TakeReturnFile } from './take-return-file.js';
import { SettleReturns } from './settle-returns.js';
import { TthcFieldStore } from './tthc-field.store.js';
import { TthcKeyStore } from './tthc-key.store.js';
import { TthcMonthLockStore } from './tthc-month-lock.store.js';
import { TthcReturnStore } from './tthc-return.store.js';
import { TthcReturnView } from './tthc-return.view.js';
import { TthcSettingStore } from './tthc-setting.store.js';
import { TthcSetup } from './tthc-setup.js';
import { TthcStandingView } from './tthc-standing.view.js';
import { UnlockMonth } from './unlock-month.js';

/** Entering returns, and what stands of them. */
const doors = [
  SaveReturn,
  TakeReturnFile,
  PushReturns,
  OpenTthcKey,
  MakeTthcKey,
  RevokeTthcKey,
  SaveTthcSetting,
  ChangeTthcFields,
  EmptyForm,
  LockMonth,
  UnlockMonth,
  OwedReturns,
  MonthGate,
  TthcSetup,
  TthcReturnView,
  TthcStandingView,
  CarryGapsView,
  GiveOutReturns,
  SettleReturns,
  AgencyReturns,
];
const inside = [
  AcceptReturns,
  GiveOutMonth,
  SaveReturnDraft,
  ReturnJournal,
  TthcSettingStore,
  TthcFieldStore,
  TthcReturnStore,
  TthcMonthLockStore,
  TthcKeyStore,
];

@Module({
  imports: [AssignmentModule, DirectoryModule, IdentityModule],
  providers: [...inside, ...doors],
  exports: [...doors, TthcSettingStore, TthcMonthLockStore],
})
export class TthcModule {}
