import { sql } from 'drizzle-orm';
import type { PublicTransaction } from '#app/platform/db/as-public.server.ts';
import type { Language } from '#app/platform/i18n/languages.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { firstOfMonth, lastOfMonth } from '#app/platform/time/civil-date.ts';
import type { EventFormat } from './culture-events.model.ts';
import type { PublicEventSearch } from './culture-events.schema.ts';

const pageSize = 60;

/** Exactly the columns of the function that publishes them: nothing of people, proofs or reviews. */
export type PublicEvent = {
  eventId: string; title: string; language: Language; kindName: Localized; state: 'planned' | 'moved' | 'held'; happensOn: string; startTime: string | null; format: EventFormat;
  place: string; regionName: Localized; officeName: Localized; organiser: string; media: { title: string; url: string }[];
};
type Choice = { list: 'kind' | 'region'; code: string; name: Localized };

/** Public events of a month in the order of their days. Two statements. */
export async function loadPublicEvents(transaction: PublicTransaction, search: PublicEventSearch, month: string) {
  const [day, id] = search.after?.split('_') ?? [];
  const [found, choices] = await Promise.all([
    transaction.execute<PublicEvent>(sql`
      select event_id as "eventId", title, language, kind_name as "kindName", state, happens_on as "happensOn", start_time as "startTime", format, place,
        region_name as "regionName", office_name as "officeName", organiser, media
      from public_culture_events(${search.region}::text, ${search.kind}::text, ${firstOfMonth(month)}::date, ${lastOfMonth(month)}::date, ${day ?? null}::date, ${id ?? null}::uuid, ${pageSize + 1}::int)`),
    transaction.execute<Choice>(sql`select list, code, name from public_culture_choices()`),
  ]);
  const rows = found.slice(0, pageSize);
  const last = rows.at(-1);
  return {
    rows, month, next: found.length > pageSize && last ? `${last.happensOn}_${last.eventId}` : null,
    kinds: choices.filter(({ list }) => list === 'kind'), regions: choices.filter(({ list }) => list === 'region'),
  };
}
export type PublicEventsData = Awaited<ReturnType<typeof loadPublicEvents>>;
