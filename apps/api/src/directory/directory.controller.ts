import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type AgencyDetail,
  agencyDetailSchema,
  type AgencyGroupItem,
  agencyGroupListSchema,
  type AgencyPage,
  agencyPageSchema,
  type AgencyQuery,
  agencyQuerySchema,
  idSchema,
  type SaveAgencyBody,
  saveAgencyBodySchema,
} from '#contracts';
import { DirectoryView, SaveAgency } from '#directory';
import type { Actor } from '#identity';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found, granted } from '../problems/refusal.js';

@ApiTags('Danh bạ')
@Controller('api')
export class DirectoryController {
  constructor(
    private readonly directory: DirectoryView,
    private readonly saveAgency: SaveAgency,
  ) {}

  @Get('agencies')
  @Allow('directory.read')
  @ApiOperation({ summary: 'Các cơ quan' })
  @Answers(agencyPageSchema)
  agencies(@By() { tenantId }: Actor, @Query({ schema: agencyQuerySchema }) query: AgencyQuery): Promise<AgencyPage> {
    return this.directory.agencies(tenantId, query);
  }

  @Get('agencies/:id')
  @Allow('directory.read')
  @ApiOperation({ summary: 'Một cơ quan và người của cơ quan đó' })
  @Answers(agencyDetailSchema)
  async agency(@By() { tenantId }: Actor, @Param('id', { schema: idSchema }) id: string): Promise<AgencyDetail> {
    return found(await this.directory.agency(tenantId, id));
  }

  @Post('agencies')
  @Allow('directory.write')
  @ApiOperation({ summary: 'Thêm một cơ quan' })
  @Answers(agencyDetailSchema, 201)
  create(@By() actor: Actor, @Body({ schema: saveAgencyBodySchema }) body: SaveAgencyBody): Promise<AgencyDetail> {
    return this.save(actor, null, body);
  }

  @Put('agencies/:id')
  @HttpCode(200)
  @Allow('directory.write')
  @ApiOperation({ summary: 'Sửa, đóng hoặc mở lại một cơ quan' })
  @Answers(agencyDetailSchema)
  change(
    @By() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: saveAgencyBodySchema }) body: SaveAgencyBody,
  ): Promise<AgencyDetail> {
    return this.save(actor, id, body);
  }

  @Get('agency-groups')
  @Allow('directory.read')
  @ApiOperation({ summary: 'Các nhóm cơ quan' })
  @Answers(agencyGroupListSchema)
  async groups(@By() { tenantId }: Actor): Promise<{ items: AgencyGroupItem[] }> {
    return { items: await this.directory.groups(tenantId) };
  }

  private async save(actor: Actor, agencyId: string | null, agency: SaveAgencyBody): Promise<AgencyDetail> {
    const { tenantId, accountId: actorId } = actor;
    const saved = granted(await this.saveAgency.run({ tenantId, actorId, agencyId, agency }));
    return found(await this.directory.agency(tenantId, saved.agency.id));
  }
}
