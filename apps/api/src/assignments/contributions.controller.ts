import { Body, Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type ContributionOutcome, ContributionView, GiveContribution, WaiveContribution } from '#assignment';
import {
  type Contribution,
  type ContributionPage,
  contributionPageSchema,
  type ContributionQuery,
  contributionQuerySchema,
  contributionSchema,
  type GiveContributionForm,
  giveContributionFormSchema,
  idSchema,
  type ReasonBody,
  reasonBodySchema,
} from '#contracts';
import type { Actor } from '#identity';
import { FileVault } from '#platform';
import { Allow } from '../doors/allow.js';
import { Answers, AnswersFile } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found, granted } from '../problems/refusal.js';
import { attachment } from '../uploads/attachment.js';
import { evidenceOf } from '../uploads/evidence-of.js';
import { FileGiven, MEBIBYTE, type ReceivedFile, Upload } from '../uploads/upload.js';

@ApiTags('Việc phối hợp')
@Controller('api/contributions')
export class ContributionsController {
  constructor(
    private readonly contributions: ContributionView,
    private readonly giveContribution: GiveContribution,
    private readonly waiveContribution: WaiveContribution,
    private readonly files: FileVault,
  ) {}

  @Get()
  @Allow('assignment.read')
  @ApiOperation({ summary: 'Việc phối hợp mà cơ quan mình được yêu cầu' })
  @Answers(contributionPageSchema)
  list(
    @By() actor: Actor,
    @Query({ schema: contributionQuerySchema }) query: ContributionQuery,
  ): Promise<ContributionPage> {
    return this.contributions.ofAgency({ tenantId: actor.tenantId, actor }, query);
  }

  @Get(':id')
  @Allow('assignment.read')
  @ApiOperation({ summary: 'Một việc phối hợp, cho hai bên và người được xem cả kế hoạch' })
  @Answers(contributionSchema)
  one(@By() actor: Actor, @Param('id', { schema: idSchema }) id: string): Promise<Contribution> {
    return this.seen(actor, id);
  }

  @Get(':id/evidence')
  @Allow('assignment.read')
  @ApiOperation({ summary: 'Tệp mà cơ quan phối hợp đã gửi kèm' })
  @AnswersFile()
  async evidence(@By() actor: Actor, @Param('id', { schema: idSchema }) id: string): Promise<StreamableFile> {
    const { evidenceFileId } = await this.seen(actor, id);
    return attachment(found(await this.files.get(actor.tenantId, found(evidenceFileId))));
  }

  @Post(':id/giving')
  @HttpCode(200)
  @Allow('assignment.report')
  @Upload({ field: 'evidence', maxBytes: 20 * MEBIBYTE, optional: true, form: giveContributionFormSchema })
  @ApiOperation({ summary: 'Cơ quan phối hợp: đã phối hợp, kèm ghi chú và tệp nếu có' })
  @Answers(contributionSchema)
  give(
    @By() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: giveContributionFormSchema }) { note }: GiveContributionForm,
    @FileGiven() file: ReceivedFile | null,
  ): Promise<Contribution> {
    const evidence = file && evidenceOf(file);
    return this.after(actor, id, (deed) => this.giveContribution.run({ ...deed, note, evidence }));
  }

  @Post(':id/waiver')
  @HttpCode(200)
  @Allow('contribution.waive')
  @ApiOperation({ summary: 'Cơ quan chủ trì hoặc cơ quan theo dõi: miễn phối hợp, có lý do' })
  @Answers(contributionSchema)
  waive(
    @By() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: reasonBodySchema }) { reason: note }: ReasonBody,
  ): Promise<Contribution> {
    return this.after(actor, id, (deed) => this.waiveContribution.run({ ...deed, note }));
  }

  private async seen(actor: Actor, id: string): Promise<Contribution> {
    return found(await this.contributions.find({ tenantId: actor.tenantId, actor }, id));
  }

  private async after(
    actor: Actor,
    contributionId: string,
    act: (deed: { tenantId: string; actor: Actor; contributionId: string }) => Promise<ContributionOutcome>,
  ): Promise<Contribution> {
    await this.seen(actor, contributionId);
    granted(await act({ tenantId: actor.tenantId, actor, contributionId }));
    return this.seen(actor, contributionId);
  }
}
