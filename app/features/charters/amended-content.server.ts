import { sql } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { refused } from '#app/platform/errors/app-error.ts';
import { fieldNameOf } from '#app/platform/http/form-data.ts';
import type { Language } from '#app/platform/i18n/languages.ts';
import type { CharterContent, CharterIndicator } from './charters.model.ts';
import {
  findFormContext, replaceControlPoints, replaceGrounds, replaceIndicators, replaceOrganisations, replaceResources, replaceRisks, replaceStakeholders,
  replaceTasks, updateBasics, type CharterKey,
} from './charters.repo.server.ts';
import type { EditCharter } from './charters.schema.ts';
import { problemsOf } from './section-problems.model.ts';

type Edit<Intent extends EditCharter['intent']> = Extract<EditCharter, { intent: Intent }>;

/**
 * A content with one section edited, as the same edit of a draft would leave it in the charter's tables.
 * @throws AppError 422 with the fields that are wrong, or where the section is not part of the content.
 */
export async function amendContent(
  transaction: ActorTransaction, key: CharterKey, content: CharterContent, edit: EditCharter, language: Language,
): Promise<CharterContent> {
  const { startsOn, endsOn } = edit.intent === 'saveBasics' ? edit : content;
  const context = await findFormContext(transaction, key);
  const problems = context ? problemsOf(edit, { ...context, startsOn, endsOn, language }) : [];
  if (problems.length > 0) {
    throw refused('platform.errors.checkFields', {}, Object.fromEntries(problems.map(({ path, message }) => [fieldNameOf(path), message])));
  }
  switch (edit.intent) {
    case 'saveBasics':
      return { ...content, name: edit.name, goal: edit.goal, startsOn, endsOn };
    case 'saveGrounds':
      return { ...content, grounds: await knownCodes(transaction, 'legal_bases', edit.grounds) };
    case 'saveOrganisations':
      return { ...content, organisations: await placedOrganisations(transaction, key, edit.organisationIds, content) };
    case 'saveTasks':
      return { ...content, tasks: await withKnownReferences(transaction, edit.tasks) };
    case 'saveIndicators':
      return { ...content, indicators: await indicatorsOf(transaction, edit.indicators) };
    case 'saveControlPoints':
      return { ...content, controlPoints: byDay(edit.controlPoints) };
    case 'saveResources':
      return { ...content, resources: edit.resources };
    case 'saveRisks':
      return { ...content, risks: edit.risks };
    case 'saveStakeholders':
      return { ...content, stakeholders: edit.stakeholders };
    case 'saveTeam':
      throw refused('charters.errors.notEditable');
  }
}

const byDay = (points: CharterContent['controlPoints']) => [...points].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));

async function knownCodes(transaction: ActorTransaction, table: 'legal_bases' | 'evidence_kinds' | 'units', codes: readonly string[]): Promise<string[]> {
  const rows = await transaction.execute<{ code: string }>(sql`
    select t.code from ${sql.identifier(table)} t where t.code in (select json_array_elements_text(${JSON.stringify(codes)}::json))`);
  const known = new Set(rows.map(({ code }) => code));
  return codes.filter((code) => known.has(code));
}

/** Standard subtasks of published templates; a task that names another one is none. */
async function knownStandardTasks(transaction: ActorTransaction, tasks: Edit<'saveTasks'>['tasks']): Promise<ReadonlySet<string>> {
  const rows = await transaction.execute<{ id: string }>(sql`
    select s.id from template_tasks s join project_templates p on p.id = s.template_id and p.published_at is not null
    where s.id in (select json_array_elements_text(${JSON.stringify(tasks.flatMap(({ standardTaskId }) => standardTaskId ?? []))}::json)::uuid)`);
  return new Set(rows.map(({ id }) => id));
}

async function withKnownReferences(transaction: ActorTransaction, tasks: Edit<'saveTasks'>['tasks']): Promise<CharterContent['tasks']> {
  const standard = await knownStandardTasks(transaction, tasks);
  const known = new Set(await knownCodes(transaction, 'evidence_kinds', [...new Set(tasks.flatMap(({ evidenceKinds }) => evidenceKinds))]));
  return tasks.map((task) => ({
    ...task,
    evidenceKinds: task.evidenceKinds.filter((kind) => known.has(kind)),
    standardTaskId: task.standardTaskId !== null && standard.has(task.standardTaskId) ? task.standardTaskId : null,
  }));
}

/** An organisation that was covered keeps its region; a new one is where it stands on the charter's first day. Others' are left out. */
async function placedOrganisations(
  transaction: ActorTransaction, key: CharterKey, organisationIds: readonly string[], { organisations, startsOn, endsOn }: CharterContent,
): Promise<CharterContent['organisations']> {
  const rows = await transaction.execute<CharterContent['organisations'][number]>(sql`
    select distinct on (p.organisation_id) p.organisation_id as "organisationId", p.region_code as "regionCode"
    from organisation_placements p
    where p.office_id = ${key.officeId} and p.effective_on <= ${endsOn} and (p.ended_on is null or p.ended_on > ${startsOn})
      and p.organisation_id in (select json_array_elements_text(${JSON.stringify(organisationIds)}::json)::uuid)
    order by p.organisation_id, p.effective_on`);
  const covered = new Map(organisations.map((organisation) => [organisation.organisationId, organisation]));
  return rows.map((row) => covered.get(row.organisationId) ?? row);
}

/** A standard indicator takes its name, unit, kind and direction from the catalogue, whatever the form said. */
async function indicatorsOf(transaction: ActorTransaction, indicators: Edit<'saveIndicators'>['indicators']): Promise<CharterIndicator[]> {
  const codes = indicators.flatMap(({ indicatorCode }) => indicatorCode ?? []);
  const standard = await transaction.execute<Pick<CharterIndicator, 'name' | 'unitCode' | 'kind' | 'direction' | 'decimals'> & { code: string }>(sql`
    select i.code, i.name, i.unit_code as "unitCode", i.kind, i.direction, i.decimals from indicators i
    where i.kind <> 'derived' and i.code in (select json_array_elements_text(${JSON.stringify(codes)}::json))`);
  const byCode = new Map(standard.map(({ code, ...indicator }) => [code, indicator]));
  const ownUnits = [...new Set(indicators.flatMap(({ indicatorCode, unitCode }) => (indicatorCode === null ? [unitCode] : [])))];
  if (byCode.size !== new Set(codes).size || (await knownCodes(transaction, 'units', ownUnits)).length !== ownUnits.length) {
    throw refused('charters.errors.unknownReference');
  }
  return indicators.map((indicator) => ({
    ...indicator,
    ...(indicator.indicatorCode === null ? {} : byCode.get(indicator.indicatorCode)),
    targets: [...indicator.targets].sort(byOrganisationAndDay),
  }));
}

type Target = CharterIndicator['targets'][number];
const targetKey = ({ organisationId, controlOn }: Target) => `${organisationId ?? ''} ${controlOn}`;
const byOrganisationAndDay = (a: Target, b: Target) => (targetKey(a) < targetKey(b) ? -1 : targetKey(a) > targetKey(b) ? 1 : 0);

/**
 * Makes the charter's tables hold exactly this content. Parts keep their rows by id, so that what was recorded about them stays.
 * @throws AppError 422 where something that it refers to is no longer there.
 */
export async function putContent(transaction: ActorTransaction, key: CharterKey, content: CharterContent): Promise<void> {
  await updateBasics(transaction, key, { intent: 'saveBasics', version: 0, ...content });
  if (!(await replaceGrounds(transaction, key, content.grounds))) throw refused('charters.errors.groundUnknown');
  await replaceOrganisations(transaction, key, content.organisations.map(({ organisationId }) => organisationId));
  await replaceTasks(transaction, key, content.tasks as Edit<'saveTasks'>['tasks']);
  await replaceControlPoints(transaction, key, content.controlPoints);
  if (!(await replaceIndicators(transaction, key, content.indicators as Edit<'saveIndicators'>['indicators']))) throw refused('charters.errors.unknownReference');
  await replaceResources(transaction, key, content.resources);
  await replaceRisks(transaction, key, content.risks);
  await replaceStakeholders(transaction, key, content.stakeholders);
}
