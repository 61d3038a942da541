import type { ReasonBody } from '#contracts';
import { useContributionDeed } from '../api/contributions.js';
import { DeedDialog } from '../parts/deed-dialog.js';
import { ReasonField } from '../parts/reason-field.js';

export function WaiveContribution({ contributionId, agencyName }: { contributionId: string; agencyName: string }) {
  const deed = useContributionDeed(contributionId, 'waiver');
  return (
    <DeedDialog<ReasonBody, ReasonBody>
      label="Miễn"
      title={`Không cần ${agencyName} phối hợp`}
      submitLabel="Miễn phối hợp"
      done={`Đã miễn; ${agencyName} không bị nhắc nữa.`}
      button={{ size: 'small' }}
      deed={deed}
      toBody={(values) => values}
    >
      <ReasonField label="Lý do miễn" />
    </DeedDialog>
  );
}
