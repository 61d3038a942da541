import { Injectable } from '@nestjs/common';
import {
  CreateTenant,
  ImportDirectory,
  ImportPeople,
  ListTenants,
  LoadPeople,
  readDirectoryFile,
  readPeopleFile,
} from '#directory';
import { CreateAccount, SAMPLE_PASSWORD } from '#identity';
import { PublishSamplePlan } from './publish-sample-plan.js';
import { readSampleFile } from './sample-files.js';

const PROVINCE = {
  code: 'binh-son',
  name: 'Ủy ban nhân dân tỉnh Bình Sơn',
  kind: 'province',
  level: 'province',
} as const;

@Injectable()
export class SampleDirectory {
  constructor(
    private readonly importDirectory: ImportDirectory,
    private readonly importPeople: ImportPeople,
    private readonly loadPeople: LoadPeople,
    private readonly createAccount: CreateAccount,
  ) {}

  async run(tenantId: string): Promise<void> {
    const agencies = await readDirectoryFile(await readSampleFile('directory.csv'), 'directory.csv');
    if (!agencies.ok) throw new Error(agencies.message);
    await this.importDirectory.run({ tenantId, actorId: null, rows: agencies.rows });
    const people = await readPeopleFile(await readSampleFile('people.csv'), 'people.csv');
    if (!people.ok) throw new Error(people.message);
    await this.importPeople.run({ tenantId, actorId: null, rows: people.rows });
    await this.openAccounts(tenantId);
  }

  /** The sign-in name is the part of the address before the @. */
  private async openAccounts(tenantId: string): Promise<void> {
    for (const { id: personId, agencyId, displayName, email, roles } of await this.loadPeople.run(tenantId)) {
      const signInName = email?.split('@')[0];
      if (!signInName) continue;
      const account = { tenantId, actorId: null, personId, agencyId, displayName, signInName, roles };
      const opened = await this.createAccount.run({ ...account, samplePassword: SAMPLE_PASSWORD });
      if (!opened.ok) throw new Error(opened.message);
    }
  }
}

/** Puts the sample province into an empty installation: agencies, people with accounts, and its plan in force. */
@Injectable()
export class SeedSample {
  constructor(
    private readonly listTenants: ListTenants,
    private readonly createTenant: CreateTenant,
    private readonly directory: SampleDirectory,
    private readonly publishPlan: PublishSamplePlan,
  ) {}

  /** Does nothing where any tenant stands already. Returns whether it seeded. */
  async run(): Promise<boolean> {
    if ((await this.listTenants.run()).length > 0) return false;
    const created = await this.createTenant.run(PROVINCE);
    if (!created.ok) throw new Error(created.message);
    const tenantId = created.tenant.id;
    await this.directory.run(tenantId);
    await this.publishPlan.run(tenantId);
    return true;
  }
}
