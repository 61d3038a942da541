import { Injectable } from '@nestjs/common';
import { dateOf, instantAt, vietnamCalendar } from '#calendar';
import {
  CreateTenant,
  ImportDirectory,
  ImportPeople,
  ListTenants,
  LoadPeople,
  type NewTenant,
  readDirectoryFile,
  readPeopleFile,
} from '#directory';
import { CreateAccount, SAMPLE_PASSWORD } from '#identity';
import type { SetClock } from '#platform';
import { PlanView } from '#plan';
import { DrainOutbox } from '../drain-outbox.js';
import { LiveSampleYear } from './live-sample-year.js';
import { PublishSamplePlan } from './publish-sample-plan.js';
import { readSampleFile } from './sample-files.js';

const PROVINCE: NewTenant = {
  code: 'binh-son',
  name: 'Ủy ban nhân dân tỉnh Bình Sơn',
  kind: 'province',
  level: 'province',
};
const PLAN_YEAR = 2026;

/** A sample goes only where nobody else stands. */
@Injectable()
export class SampleTenant {
  constructor(
    private readonly listTenants: ListTenants,
    private readonly createTenant: CreateTenant,
    private readonly plans: PlanView,
  ) {}

  /** Whether the installation is empty, or holds a sample whose plan is not in force yet. */
  async isWanted(): Promise<boolean> {
    const [tenant, ...others] = await this.listTenants.run();
    if (tenant === undefined) return true;
    if (others.length > 0 || tenant.code !== PROVINCE.code) return false;
    return (await this.plans.list(tenant.id)).every((plan) => plan.status === 'draft');
  }

  async findOrCreate(): Promise<string> {
    const found = (await this.listTenants.run()).find((tenant) => tenant.code === PROVINCE.code);
    if (found) return found.id;
    const created = await this.createTenant.run(PROVINCE);
    if (!created.ok) throw new Error(created.message);
    return created.tenant.id;
  }
}

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
      // Opened already by a start that was cut short.
      if (!opened.ok && opened.code !== 'sign-in-name-taken') throw new Error(opened.message);
    }
  }
}

/**
 * Puts the sample province into an empty installation: agencies, people with accounts, its plan in force, its year so far.
 * A start that was cut short is taken up where it stopped.
 */
@Injectable()
export class SeedSample {
  constructor(
    private readonly sampleTenant: SampleTenant,
    private readonly directory: SampleDirectory,
    private readonly publishPlan: PublishSamplePlan,
    private readonly liveYear: LiveSampleYear,
    private readonly drain: DrainOutbox,
  ) {}

  /** `clock` is the one the rooms were opened with: the plan is published on its year's first working morning. */
  async run(clock: SetClock, until: Date): Promise<void> {
    const morning = instantAt(vietnamCalendar.nextWorkingDay(dateOf(PLAN_YEAR, 1, 1)), '08:00');
    clock.set(morning < until ? morning : until);
    const tenantId = await this.sampleTenant.findOrCreate();
    await this.directory.run(tenantId);
    const planId = await this.publishPlan.run(tenantId);
    await this.drain.run();
    await this.liveYear.run({ tenantId, planId, clock, until });
    clock.set(until);
    await this.drain.run();
  }
}
