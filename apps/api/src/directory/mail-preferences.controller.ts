import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { localDate } from '#calendar';
import {
  type AddSubstituteBody,
  addSubstituteBodySchema,
  idSchema,
  type MailPreferenceDetail,
  mailPreferenceSchema,
  type SaveMailPreferenceBody,
  saveMailPreferenceBodySchema,
} from '#contracts';
import { AddMailSubstitute, RemoveMailSubstitute, SaveMailPreference, ShowMailPreference } from '#directory';
import { type Actor, may } from '#identity';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found, granted } from '../problems/refusal.js';

/** An officer for the own agency, a coordinator for any agency of the tenant. Another's agency is not there. */
@ApiTags('Nhận thư')
@Controller('api/agencies/:agencyId/mail')
export class MailPreferencesController {
  constructor(
    private readonly showPreference: ShowMailPreference,
    private readonly savePreference: SaveMailPreference,
    private readonly addSubstitute: AddMailSubstitute,
    private readonly removeSubstitute: RemoveMailSubstitute,
  ) {}

  @Get()
  @Allow('mail.shape')
  @ApiOperation({ summary: 'Cơ quan nhận thư thế nào, và thư của buổi sáng làm việc tới sẽ đến ai, vì sao' })
  @Answers(mailPreferenceSchema)
  async one(
    @By() actor: Actor,
    @Param('agencyId', { schema: idSchema }) agencyId: string,
  ): Promise<MailPreferenceDetail> {
    return found(await this.showPreference.run(agencyOf(actor, agencyId)));
  }

  @Put()
  @HttpCode(200)
  @Allow('mail.shape')
  @ApiOperation({ summary: 'Giờ nhận thư, bản sao, thư không bắt buộc; thư đôn đốc không tắt được' })
  @Answers(mailPreferenceSchema)
  async save(
    @By() actor: Actor,
    @Param('agencyId', { schema: idSchema }) agencyId: string,
    @Body({ schema: saveMailPreferenceBodySchema }) preference: SaveMailPreferenceBody,
  ): Promise<MailPreferenceDetail> {
    const agency = agencyOf(actor, agencyId);
    granted(await this.savePreference.run({ ...agency, actorId: actor.accountId, preference }));
    return found(await this.showPreference.run(agency));
  }

  @Post('substitutes')
  @Allow('mail.shape')
  @ApiOperation({ summary: 'Một người của cơ quan nhận thư thay một người khác, từ ngày đến ngày' })
  @Answers(mailPreferenceSchema, 201)
  async substitute(
    @By() actor: Actor,
    @Param('agencyId', { schema: idSchema }) agencyId: string,
    @Body({ schema: addSubstituteBodySchema }) body: AddSubstituteBody,
  ): Promise<MailPreferenceDetail> {
    const agency = agencyOf(actor, agencyId);
    const substitution = { ...body, from: localDate(body.from), to: localDate(body.to) };
    granted(await this.addSubstitute.run({ ...agency, actorId: actor.accountId, substitution }));
    return found(await this.showPreference.run(agency));
  }

  @Delete('substitutes/:substitutionId')
  @HttpCode(200)
  @Allow('mail.shape')
  @ApiOperation({ summary: 'Thôi nhận thay' })
  @Answers(mailPreferenceSchema)
  async endSubstitute(
    @By() actor: Actor,
    @Param('agencyId', { schema: idSchema }) agencyId: string,
    @Param('substitutionId', { schema: idSchema }) substitutionId: string,
  ): Promise<MailPreferenceDetail> {
    const agency = agencyOf(actor, agencyId);
    const removed = await this.removeSubstitute.run({ ...agency, actorId: actor.accountId, substitutionId });
    return found(removed ? await this.showPreference.run(agency) : null);
  }
}

function agencyOf(actor: Actor, agencyId: string): { tenantId: string; agencyId: string } {
  const { tenantId } = actor;
  return found(may(actor, 'mail.shape', { tenantId, agencyId }) ? { tenantId, agencyId } : null);
}
