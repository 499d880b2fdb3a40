import { sql } from 'drizzle-orm';
import type { Derivation } from '#app/features/indicators/index.ts';
import { derivedStart } from '#app/features/indicators/index.server.ts';
import { recordsAddress } from '#app/features/statistics/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { keysetPage } from '#app/platform/db/keyset-page.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { timeDimensions, type Condition, type Filters, type StatisticDefinition } from '#app/features/statistic-engine/index.ts';
import { parsePeriod, type Period } from '#app/features/statistics/index.server.ts';
import { countedRecords, isReadable, registerSql, type RecordsSource } from '#app/features/statistic-engine/index.server.ts';

const recordsPerPage = 50;

/** One record that a figure counts, with what it adds. */
export type CountedRecord = {
  /** Its own page. */
  address: string;
  title: string;
  organisation: Localized | null;
  office: Localized;
  day: string;
  amount: string;
  isVerified: boolean;
};

export type CountedRecords = {
  rows: CountedRecord[];
  next: string | null;
  /** Where records lie that are listed by a page of their own; null: they are these rows. */
  elsewhere: string | null;
  /** Values of days are listed once an office is chosen. */
  needsOffice: boolean;
};

const none: CountedRecords = { rows: [], next: null, elsewhere: null, needsOffice: false };

const is = (field: string, ...values: string[]): Condition => ({ field, operator: 'is', values });
const records = (register: RecordsSource['register'], dateRule: string, conditions: Condition[] = [], count: RecordsSource['count'] = { kind: 'records' }): RecordsSource => ({ kind: 'records', register, dateRule, conditions, count });

/** The records that a derived indicator counts. Levels of compliance follow from several records at once: their page lists them. */
const recordsOfDerivation: Partial<Record<Derivation, RecordsSource>> = {
  organisationsAnalysed: records('analyses', 'signed'),
  risksIdentified: records('risks', 'identified'),
  risksEliminated: records('risks', 'eliminated'),
  cultureEvents: records('events', 'held', [is('isAwareness', 'yes')]),
  eventParticipants: records('events', 'held', [is('isAwareness', 'yes')], { kind: 'sum', field: 'participants' }),
  civilServantsTrained: records('participants', 'held', [is('isTraining', 'yes'), is('audience', 'civilServants')], { kind: 'sum', field: 'persons' }),
  assessmentsConcluded: records('assessments', 'concluded'),
  studiesConcluded: records('studies', 'concluded'),
  recommendationsGiven: records('recommendations', 'given', [is('source', 'assessment')]),
  recommendationsImplemented: records('recommendations', 'carriedOut', [is('source', 'assessment')]),
  proposalsGiven: records('recommendations', 'given', [is('source', 'study')]),
  proposalsImplemented: records('recommendations', 'carriedOut', [is('source', 'study')]),
  draftActsEvaluated: records('draftActs', 'concluded'),
  draftActRisks: records('draftActs', 'concluded', [], { kind: 'sum', field: 'risksFound' }),
  effectTengeSaved: records('effects', 'happened', [is('kind', 'tengeSaved')], { kind: 'sum', field: 'amount' }),
  effectTengeReturned: records('effects', 'happened', [is('kind', 'tengeReturned')], { kind: 'sum', field: 'amount' }),
  effectTengePrevented: records('effects', 'happened', [is('kind', 'tengePrevented')], { kind: 'sum', field: 'amount' }),
  effectLandPlots: records('effects', 'happened', [is('kind', 'landPlots')], { kind: 'sum', field: 'amount' }),
  effectApartments: records('effects', 'happened', [is('kind', 'apartments')], { kind: 'sum', field: 'amount' }),
  effectPersons: records('effects', 'happened', [is('kind', 'persons')], { kind: 'sum', field: 'amount' }),
};

type Place = { period: Period; filters: Filters };
type Page = { after: string | null | undefined; limit: number };
type Row = CountedRecord & { id: string; officeId: string };

const cursorOf = ({ day, id }: Row): string => `${day}~${id}`;
const cursorPattern = /^(\d{4}-\d{2}-\d{2})~([0-9a-f-]{36})$/;

/**
 * The records behind a figure, the latest first, paged by key. Those of a statistic that is computed from others are asked of these.
 * At most two statements.
 */
export async function selectRecords(
  transaction: ActorTransaction, actor: Actor, { source }: StatisticDefinition, asked: Place, { after, limit = recordsPerPage }: { after?: string | null; limit?: number },
): Promise<CountedRecords> {
  const place = narrowed(asked);
  const page = { after, limit };
  switch (source.kind) {
    case 'records': return isReadable(source, actor) ? ofRegister(transaction, source, place, page) : none;
    case 'indicator': return ofIndicator(transaction, actor, source.indicatorCode, place, page);
    case 'imported': return { ...none, elsewhere: `/imported-figures/series/${source.seriesCode}` };
    default: return none;
  }
}

/** A stretch of time among the filters is the period. */
function narrowed({ period, filters }: Place): Place {
  const time = timeDimensions.flatMap((dimension) => filters[dimension] ?? [])[0];
  const stretch = time === undefined ? null : parsePeriod(time, period.to);
  const others = Object.entries(filters).filter(([dimension]) => !(timeDimensions as readonly string[]).includes(dimension));
  return { period: stretch ?? period, filters: Object.fromEntries(others) };
}

async function ofRegister(transaction: ActorTransaction, source: RecordsSource, place: Place, { after, limit }: Page): Promise<CountedRecords> {
  const { record, sums } = registerSql[source.register];
  if (!record) return none;
  const counted = countedRecords(source, place);
  const cursor = cursorPattern.exec(after ?? '');
  const found = await transaction.execute<Omit<Row, 'address'>>(sql`
    select ${record.id} as id, o.id as "officeId", ${record.title} as title, ${record.organisation} as organisation, o.short_name as office, ${counted.on}::text as day,
      trim_scale((${source.count.kind === 'sum' ? sums[source.count.field]! : sql`1`})::numeric)::text as amount, ${counted.isVerified ?? sql`false`} as "isVerified"
    from ${counted.from} where ${counted.where} and ${cursor ? sql`(${counted.on}, ${record.id}) < (${cursor[1]}::date, ${cursor[2]}::uuid)` : sql`true`}
    order by ${counted.on} desc, ${record.id} desc limit ${limit + 1}`);
  const page = keysetPage(found.map((row): Row => ({ ...row, address: record.path(row.officeId, row.id) })), { limit, isBackwards: false, isContinued: Boolean(cursor), cursorOf });
  return { ...none, rows: page.rows, next: page.next };
}

async function ofIndicator(transaction: ActorTransaction, actor: Actor, code: string, place: Place, page: Page): Promise<CountedRecords> {
  const [indicator] = await transaction.execute<{ derivation: Derivation | null; isCounted: boolean }>(sql`
    select n.derivation, coalesce(${derivedStart} <= ${place.period.to}, false) as "isCounted" from indicators n where n.code = ${code}`);
  const [office] = place.filters.office ?? [];
  if (indicator?.derivation && indicator.isCounted) {
    const source = recordsOfDerivation[indicator.derivation];
    if (source) return isReadable(source, actor) ? ofRegister(transaction, source, place, page) : none;
    const region = place.filters.region?.[0];
    return { ...none, elsewhere: recordsAddress(indicator.derivation, place.period, { ...(office ? { office } : {}), ...(region ? { region } : {}) }) };
  }
  if (!office) return { ...none, needsOffice: true };
  return ofDailyValues(transaction, code, office, place, page);
}

async function ofDailyValues(transaction: ActorTransaction, code: string, office: string, { period, filters }: Place, { after, limit }: Page): Promise<CountedRecords> {
  if (!/^[0-9a-f-]{36}$/.test(office)) return none;
  const cursor = /^(\d{4}-\d{2}-\d{2})~([0-9a-f-]{36})\.([0-9a-f-]{36})$/.exec(after ?? '');
  type Value = CountedRecord & { charterIndicatorId: string; organisationId: string };
  const found = await transaction.execute<Omit<Value, 'address'>>(sql`
    select v.charter_indicator_id as "charterIndicatorId", v.organisation_id as "organisationId", c.code as title, g.name as organisation, o.short_name as office, v.day::text as day,
      trim_scale(v.value)::text as amount, v.is_verified as "isVerified"
    from charter_indicators i
    join charters c on c.office_id = i.office_id and c.id = i.charter_id
    join offices o on o.id = i.office_id
    join daily_values v on v.office_id = i.office_id and v.charter_indicator_id = i.id
    join organisations g on g.office_id = v.office_id and g.id = v.organisation_id
    where i.office_id = ${office} and i.indicator_code = ${code} and v.day between ${period.from} and ${period.to} and v.value is not null and v.value <> 0
      and ${filters.region ? sql`v.region_code = any(${sql.param(filters.region)}::text[])` : sql`true`} and ${filters.charter ? sql`c.id::text = any(${sql.param(filters.charter)}::text[])` : sql`true`}
      and ${cursor ? sql`(v.day, v.charter_indicator_id, v.organisation_id) < (${cursor[1]}::date, ${cursor[2]}::uuid, ${cursor[3]}::uuid)` : sql`true`}
    order by v.day desc, v.charter_indicator_id desc, v.organisation_id desc limit ${limit + 1}`);
  const page = keysetPage(
    found.map((value): Value => ({ ...value, address: `/values/${office}/${value.organisationId}/${value.charterIndicatorId}/${value.day}` })),
    { limit, isBackwards: false, isContinued: Boolean(cursor), cursorOf: ({ day, charterIndicatorId, organisationId }) => `${day}~${charterIndicatorId}.${organisationId}` },
  );
  return { ...none, rows: page.rows, next: page.next };
}
