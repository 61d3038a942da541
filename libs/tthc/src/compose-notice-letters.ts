import { Injectable } from '@nestjs/common';
import type { NoticeModel } from '#contracts';
import { LoadAddresses } from '#directory';
import { composeTthcNotice, type LetterToQueue } from '#mail';
import { noticePath } from './notice-page/notice-address.js';
import { ownChanges, ownRows } from './notice-rendering/notice-letter.js';
import { periodName } from './notice-rendering/notice-wording.js';
import type { PrintedNotice } from './notice-rendering/printed-notice.js';
import type { NoticeEntity } from './notice.entity.js';
import { PublicAddress } from './public-address.js';

export interface NoticeLetter {
  readonly letter: Omit<LetterToQueue, 'tenantId' | 'sendAt' | 'attachments'>;
  /** Keys of the letters that brought the agency the versions before. */
  readonly supersedes: readonly string[];
}

/** A notice's letters: one to each agency that it names, with the agency's own line first. */
@Injectable()
export class ComposeNoticeLetters {
  constructor(
    private readonly addresses: LoadAddresses,
    private readonly address: PublicAddress,
  ) {}

  async run({ tenantId, month, version, ...notice }: NoticeEntity): Promise<NoticeLetter[]> {
    const addressOf = await this.addresses.run(tenantId);
    const model = JSON.parse(notice.model) as NoticeModel;
    const printed: PrintedNotice = { model, version, changes: notice.changes, reason: notice.reason };
    const url = await this.address.find(tenantId, (code) => noticePath(code, month, version));
    return [...model.byAgency, ...model.missing].map(({ agencyId, agency: recipientName }) => {
      const content = composeTthcNotice({
        ...{ recipientName, period: periodName(printed), issuingBody: model.issuer.issuingBody, url },
        rows: ownRows(model, agencyId),
        changes: ownChanges(printed, recipientName),
      });
      const keyOf = (of: number) => `tthc-notice:${month}:${String(of)}:${agencyId}`;
      const letter = {
        ...{ key: keyOf(version), kind: 'tthc-notice' as const, items: [] },
        ...{ recipientAgencyId: agencyId, recipientName, address: addressOf(agencyId) },
        ...content,
      };
      return { letter, supersedes: Array.from({ length: version - 1 }, (_, before) => keyOf(before + 1)) };
    });
  }
}
