import { Injectable } from '@nestjs/common';
import { addDays, localDate, type LocalDate, vietnamCalendar } from '#calendar';
import type { MailPreferenceDetail, MailPreview, MailSubstitute } from '#contracts';
import { Clock } from '#platform';
import { letterClasses, type RecipientFacts } from './domain/recipients.js';
import { sendingMinute } from './domain/mail-setting.js';
import { LoadRecipients, type ResolveFor } from './load-recipients.js';
import { type AgencyRef, MailPreferenceStore, type StoredSubstitution } from './mail-preference.store.js';
import { MailSettingStore } from './mail-setting.store.js';
import { RecipientStore } from './recipient.store.js';

/** How an agency gets its mail, and where the letters of the next working morning would go; null: no such agency. */
@Injectable()
export class ShowMailPreference {
  constructor(
    private readonly settings: MailSettingStore,
    private readonly preferences: MailPreferenceStore,
    private readonly recipients: RecipientStore,
    private readonly loadRecipients: LoadRecipients,
    private readonly clock: Clock,
  ) {}

  async run(agency: AgencyRef): Promise<MailPreferenceDetail | null> {
    const { tenantId, agencyId } = agency;
    const facts = (await this.recipients.facts(tenantId, [agencyId])).get(agencyId);
    if (facts === undefined) return null;
    const today = localDate(this.clock.today());
    const day = vietnamCalendar.nextWorkingDay(addDays(today, 1));
    const { hour, copies, takesOptional } = await this.preferences.of(agency);
    const window = await this.settings.of(tenantId);
    const resolve = await this.loadRecipients.run({ tenantId, agencyIds: [agencyId] });
    const substitutes = await this.preferences.substitutions(agency, today);
    return {
      ...{ agencyId, agencyName: facts.agency.name, email: facts.agency.email },
      ...{ window, hour, takesOptional, copies: [...copies] },
      substitutes: substitutes.map((each) => substituteOf(each, facts)),
      people: facts.people.map(({ roles, ...person }) => ({ ...person, roles: [...roles] })),
      next: { day, minute: sendingMinute(window, hour), previews: previewsOf(resolve, agencyId, day) },
    };
  }
}

function previewsOf(resolve: ResolveFor, agencyId: string, day: LocalDate): MailPreview[] {
  return letterClasses.map((letterClass) => {
    const { to, cc, route, salutation, reason, problems } = resolve(agencyId, letterClass, day);
    const told = problems.map(({ message }) => message);
    return { letterClass, route, to: [...to], cc: [...cc], salutation, reason, problems: told };
  });
}

function substituteOf({ from, to, ...ids }: StoredSubstitution, { people }: RecipientFacts): MailSubstitute {
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? 'Người không còn trong danh bạ';
  return { ...ids, personName: nameOf(ids.personId), substituteName: nameOf(ids.substituteId), from, to };
}
