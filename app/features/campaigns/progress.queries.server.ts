import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import { keysetPage, type KeysetPage } from '#app/platform/db/keyset-page.ts';
import { sharedAmongReaders } from '#app/platform/db/shared-among-readers.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { literally } from '#app/platform/text/literally.ts';
import { workingDaysLate } from '#app/features/calendar/index.ts';
import { selectWorkingDays } from '#app/features/calendar/index.server.ts';
import { levelsReached, silenceLevel, silentStates, type ChecklistState, type Counts, type SilenceLevel, type SilenceRule } from './campaign.model.ts';
import { countsOf } from './campaign.queries.server.ts';
import type { CampaignKey, ProgressSearch } from './campaign.schema.ts';

export type ProgressCell = { officeId: string; officeName: Localized; officeKind: 'cga' | 'lea'; regionCode: string; regionName: Localized; counts: Counts; current: number };

/** Counts by office and region: every figure of the page is a sum of these. `current`: how many that can still move have the version of the campaign. */
export const loadProgressCells = sharedAmongReaders(
  (transaction, _actor, { officeId, campaignId, frameworkVersionId, today }: CampaignKey & { frameworkVersionId: string; today: string }): Promise<ProgressCell[]> =>
    transaction.execute<ProgressCell>(sql`
    with counted as materialized (
      select x.office_id, x.region_code, ${countsOf(today)} as counts,
        (count(*) filter (where x.state in ('sent', 'inProgress', 'returned') and x.framework_version_id = ${frameworkVersionId}))::int as current
      from checklists x where x.campaign_id = ${campaignId} and x.campaign_office_id = ${officeId} group by x.office_id, x.region_code
    )
    select n.office_id as "officeId", o.short_name as "officeName", o.kind as "officeKind", n.region_code as "regionCode", r.short_name as "regionName", n.counts, n.current
    from counted n join offices o on o.id = n.office_id join regions r on r.code = n.region_code
    order by o.kind, (o.short_name ->> 'kk') collate "kk-x-icu", (r.short_name ->> 'kk') collate "kk-x-icu"`));

export type ChecklistRow = {
  officeId: string; checklistId: string; organisationId: string; name: Localized; officeName: Localized; regionName: Localized; state: ChecklistState; dueOn: string;
  submittedAt: string | null; answeredCount: number; requirementCount: number; title: string; campaignOfficeId: string; campaignId: string;
};

const columns = sql`x.office_id as "officeId", x.id as "checklistId", x.organisation_id as "organisationId", g.name, o.short_name as "officeName", r.short_name as "regionName", x.state,
  x.due_on as "dueOn", x.submitted_at as "submittedAt", x.answered_count as "answeredCount", x.requirement_count as "requirementCount", x.title,
  x.campaign_office_id as "campaignOfficeId", x.campaign_id as "campaignId"`;
const joined = sql`checklists x join organisations g on g.office_id = x.office_id and g.id = x.organisation_id join offices o on o.id = x.office_id join regions r on r.code = x.region_code`;
const silent = sql`x.state in ('sent', 'inProgress', 'returned')`;
const isSilent = ({ state }: { state: ChecklistState }) => (silentStates as readonly ChecklistState[]).includes(state);

function chosen({ officeId, campaignId }: CampaignKey, search: ProgressSearch, today: string): SQL {
  return sql.join([
    sql`x.campaign_id = ${campaignId} and x.campaign_office_id = ${officeId}`,
    search.state === null ? sql`true` : sql`x.state = ${search.state}`,
    search.office === null ? sql`true` : sql`x.office_id = ${search.office}`,
    search.region === null ? sql`true` : sql`x.region_code = ${search.region}`,
    search.overdue === null ? sql`true` : sql`${silent} and x.due_on < ${today}`,
    search.q === '' ? sql`true` : sql`g.search_text like (select '%' || fold_text(${literally(search.q)}) || '%')`,
  ], sql` and `);
}

/** A cursor names the organisation; its place in the order is looked up. */
const cursorOf = ({ officeId, organisationId }: ChecklistRow) => `${officeId}|${organisationId}`;

function beyond(search: ProgressSearch): SQL {
  const [, officeId, id] = /^([0-9a-f-]{36})\|([0-9a-f-]{36})$/.exec(search.after ?? search.before ?? '') ?? [];
  if (!officeId) return sql`true`;
  const place = sql`(select y.sort_name, y.id from organisations y where y.office_id = ${officeId} and y.id = ${id})`;
  return search.before !== null ? sql`(g.sort_name, g.id) < ${place}` : sql`(g.sort_name, g.id) > ${place}`;
}

/** The checklists of a campaign by the name of their organisation, in Kazakh alphabetical order. */
export async function loadChecklists(transaction: ActorTransaction, key: CampaignKey, search: ProgressSearch, today: string, rowsAtOnce: number): Promise<KeysetPage<ChecklistRow>> {
  const isBackwards = search.before !== null;
  const found = await transaction.execute<ChecklistRow>(sql`
    select ${columns} from ${joined} where ${chosen(key, search, today)} and ${beyond(search)}
    order by ${sql.raw(isBackwards ? 'g.sort_name desc, g.id desc' : 'g.sort_name, g.id')} limit ${rowsAtOnce + 1}`);
  return keysetPage(found, { limit: rowsAtOnce, isBackwards, isContinued: search.after !== null, cursorOf });
}

export type Silence = { workingDays: number; level: SilenceLevel | null };
export type WithSilence<RowOf> = RowOf & { silence: Silence | null };

/** How long the organisation of each row has been silent past its due day, in working days of its office, and whom that concerns by now. */
export async function withSilence<RowOf extends Pick<ChecklistRow, 'officeId' | 'dueOn' | 'state'>>(
  transaction: ActorTransaction, rows: readonly RowOf[], rules: readonly SilenceRule[], today: string,
): Promise<WithSilence<RowOf>[]> {
  const late = rows.filter((row) => isSilent(row) && row.dueOn < today);
  if (late.length === 0) return rows.map((row) => ({ ...row, silence: null }));
  const workingDaysOf = await workingDaysBetween(transaction, late, today);
  return rows.map((row) => {
    if (!isSilent(row) || row.dueOn >= today) return { ...row, silence: null };
    const workingDays = workingDaysOf(row);
    return { ...row, silence: { workingDays, level: silenceLevel(workingDays, rules) } };
  });
}

type Late = { officeId: string; dueOn: string };

async function workingDaysBetween(transaction: ActorTransaction, late: readonly Late[], today: string): Promise<(of: Late) => number> {
  const first = late.reduce((least, { dueOn }) => (dueOn < least ? dueOn : least), today);
  const isWorkingAt = await selectWorkingDays(transaction, [...new Set(late.map(({ officeId }) => officeId))], first, today);
  const known = new Map<string, number>();
  return ({ officeId, dueOn }) => {
    const key = `${officeId} ${dueOn}`;
    const days = known.get(key) ?? workingDaysLate(dueOn, today, isWorkingAt(officeId));
    known.set(key, days);
    return days;
  };
}

export type Unanswered = { campaignId: string; officeId: string; dueOn: string; workingDays: number };

/** Where organisations are silent past the due day: by campaign and office, with how many working days of the office it has been. */
export async function selectSilences(transaction: ActorTransaction, today: string): Promise<Unanswered[]> {
  const found = await transaction.execute<Omit<Unanswered, 'workingDays'>>(sql`
    select x.campaign_id as "campaignId", x.office_id as "officeId", x.due_on as "dueOn" from checklists x where ${silent} and x.due_on < ${today}
    group by x.campaign_id, x.office_id, x.due_on`);
  if (found.length === 0) return [];
  const workingDaysOf = await workingDaysBetween(transaction, found, today);
  return found.map((row) => ({ ...row, workingDays: workingDaysOf(row) }));
}

const levelOfScope: Partial<Record<Actor['scope'], SilenceLevel>> = { office: 'office', region: 'commissioner', national: 'coordinator' };
const silentAtOnce = 20;
export type SilentList = { level: SilenceLevel | null; rows: WithSilence<ChecklistRow>[]; count: number; next: string | null };

/** Checklists whose silence has come as far as the actor, the latest due first. */
export async function loadSilentList(transaction: ActorTransaction, actor: Actor, rules: readonly SilenceRule[], after: string | null, today: string): Promise<SilentList> {
  const level = levelOfScope[actor.scope] ?? null;
  if (level === null) return { level, rows: [], count: 0, next: null };
  const concerned = (await selectSilences(transaction, today)).filter(({ workingDays }) => levelsReached(workingDays, rules).includes(level));
  if (concerned.length === 0) return { level, rows: [], count: 0, next: null };
  const pairs = JSON.stringify(concerned.map(({ campaignId, officeId }) => ({ campaignId, officeId })));
  const from = sql`json_to_recordset(${pairs}::json) as d("campaignId" uuid, "officeId" uuid)`;
  const among = sql`${silent} and (x.campaign_id, x.office_id) in (select d."campaignId", d."officeId" from ${from})`;
  const [, day, id] = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(after ?? '') ?? [];
  const [found, [counted]] = await Promise.all([
    transaction.execute<ChecklistRow>(sql`
      select ${columns} from ${joined} where ${among} and ${day && id ? sql`(x.due_on, x.id) < (${day}::date, ${id}::uuid)` : sql`true`}
      order by x.due_on desc, x.id desc limit ${silentAtOnce + 1}`),
    transaction.execute<{ count: number }>(sql`select count(*)::int as count from checklists x where ${among}`),
  ]);
  const rows = found.slice(0, silentAtOnce);
  const last = rows.at(-1);
  return {
    level, rows: await withSilence(transaction, rows, rules, today), count: counted!.count,
    next: found.length > silentAtOnce && last ? `${last.dueOn}_${last.checklistId}` : null,
  };
}
