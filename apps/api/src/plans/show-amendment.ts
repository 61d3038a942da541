import { Injectable } from '@nestjs/common';
import { PreviewAmendment } from '#assignment';
import type { AmendmentPreview } from '#contracts';
import { LoadContributionDays, PreviewAmendmentReminders } from '#reminder';

/** What publishing an amendment would do to the work, and to the reminders of it. */
@Injectable()
export class ShowAmendment {
  constructor(
    private readonly previewAmendment: PreviewAmendment,
    private readonly previewReminders: PreviewAmendmentReminders,
    private readonly contributionDays: LoadContributionDays,
  ) {}

  async run(tenantId: string, amendmentId: string): Promise<AmendmentPreview | null> {
    const daysBefore = await this.contributionDays.run(tenantId);
    const preview = await this.previewAmendment.run({ tenantId, amendmentId, daysBefore });
    if (preview === null) return null;
    const reminders = await this.previewReminders.run(tenantId, amendmentId);
    return reminders === null ? preview : { ...preview, reminders };
  }
}
