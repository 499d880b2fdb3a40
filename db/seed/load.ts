import type { Sql } from 'postgres';
import { loadCoordinatorRegisters, loadCurrentMonths, loadCurrentRegisters, loadOrganisations, loadPeople, loadRegionalIssues, loadRegisters2022, loadYear2022 } from './load-demo.ts';
import { filling } from './filling.ts';
import { loadConsolidation } from './load-consolidation.ts';
import { loadCultureEvents } from './load-culture.ts';
import { loadImportedFigures, loadImportedSeries } from './load-imported-figures.ts';
import { insertRows } from './insert-rows.ts';
import { loadNationalReport, loadReportTemplate } from './load-national-reports.ts';
import { loadPublications } from './load-publications.ts';
import { loadSignInRules, openDemoAccounts } from './load-sign-in-rules.ts';
import { loadStatistics } from './load-statistics.ts';
import { loadChecklists } from './load-checklists.ts';
import { loadComplianceReference, loadComplianceServices } from './load-compliance.ts';
import { loadFrameworks } from './load-frameworks.ts';
import { analysisTerms, eliminationRules, riskBands } from './reference/analysis-settings.ts';
import { calendarDays } from './reference/calendar.ts';
import { escalationRules } from './reference/escalation-rules.ts';
import { cultureAudiences, cultureEventKinds, cultureValidFrom } from './reference/culture.ts';
import { evidenceKinds } from './reference/evidence-kinds.ts';
import { fieldGuides } from './reference/field-guides.ts';
import { indicators } from './reference/indicators.ts';
import { legalBases } from './reference/legal-bases.ts';
import { offices } from './reference/offices.ts';
import { paperTemplates } from './reference/paper-templates.ts';
import { peerGroups } from './reference/peer-groups.ts';
import { riskCatalogueEntries } from './reference/risk-catalogues.ts';
import { riskLibrary } from './reference/risk-library.ts';
import { regions } from './reference/regions.ts';
import { registerTargets } from './reference/register-targets.ts';
import { consolidationRules } from './reference/consolidation-rules.ts';
import { silenceRules } from './reference/silence-rules.ts';
import { blocks, streams } from './reference/streams-and-blocks.ts';
import { templates } from './reference/templates.ts';
import { units } from './reference/units.ts';

/**
 * Catalogues, offices and calendar, in one transaction. Rows that are there already stay as they are: the coordinator
 * may have edited them.
 */
export async function loadReference(sql: Sql): Promise<void> {
  await filling(sql, async (transaction) => {
    const insert = (table: string, rows: Record<string, unknown>[]) => insertRows(transaction, table, rows);

    await insert('regions', regions.map((region) => ({
      code: region.code, name: region.name, short_name: region.shortName, centre: region.centre, kind: region.kind,
      tile_column: region.tile.column, tile_row: region.tile.row, valid_from: region.validFrom,
    })));
    await insert('peer_groups', peerGroups);
    await insert('offices', offices.map((office) => ({
      id: office.id, kind: office.kind, code: office.code, name: office.name, short_name: office.shortName, region_code: office.regionCode,
      peer_group_code: office.peerGroup, is_inferred: office.isInferred, log_deadline: '20:00', valid_from: office.validFrom, version: 1,
    })));
    await insert('units', units);
    await insert('indicators', indicators.map((indicator) => ({
      code: indicator.code, name: indicator.name, definition: indicator.definition, unit_code: indicator.unit, kind: indicator.kind,
      direction: indicator.direction, decimals: indicator.decimals, range_low: indicator.rangeLow, range_high: indicator.rangeHigh,
      report_key: indicator.reportKey, derivation: indicator.derivation, derived_from: indicator.derivedFrom, valid_from: indicator.validFrom, valid_to: indicator.validTo, version: 1,
    })));
    await insert('streams', streams.map(({ code, name, validFrom, validTo }) => ({ code, name, valid_from: validFrom, valid_to: validTo })));
    await insert('blocks', blocks.map((block) => ({
      code: block.code, stream_code: block.streamCode, name: block.name, position: block.position,
      valid_from: block.validFrom, valid_to: block.validTo,
    })));
    await insert('evidence_kinds', evidenceKinds);
    await insert('legal_bases', legalBases.map(({ code, title, reference, validFrom, validTo }) => ({
      code, title, reference, valid_from: validFrom, valid_to: validTo,
    })));
    await insert('field_guides', fieldGuides.map(({ document, field, validFrom, validTo, help, legalBasis }) => ({
      document, field, valid_from: validFrom, valid_to: validTo, help, legal_basis_code: legalBasis,
    })));
    await insert('escalation_rules', escalationRules.map(({ afterWorkingDays, answerWithinWorkingDays, ...rule }) => ({
      ...rule, after_working_days: afterWorkingDays, answer_within_working_days: answerWithinWorkingDays,
    })));
    await insert('project_templates', templates.map((template) => ({
      id: template.id, block_code: template.block, template_version: template.version, name: template.name, goal: template.goal,
      published_at: template.publishedAt, legal_basis_codes: template.grounds, control_points: template.controlPoints,
    })));
    await insert('template_tasks', templates.flatMap((template) =>
      template.tasks.flatMap((task, position) => [
        {
          template_id: template.id, id: task.id, parent_id: null as string | null, position: position + 1, name: task.name,
          frequency: null as string | null, evidence_kinds: [] as string[],
        },
        ...task.subtasks.map((subtask, index) => ({
          template_id: template.id, id: subtask.id, parent_id: task.id, position: index + 1, name: subtask.name,
          frequency: subtask.frequency, evidence_kinds: subtask.evidence,
        })),
      ]),
    ));
    await insert('template_indicators', templates.flatMap((template) =>
      template.indicators.map(({ code, trajectory, targets }, index) => ({
        template_id: template.id, indicator_code: code, position: index + 1, trajectory, default_targets: targets,
      })),
    ));
    await insert('risk_catalogue_entries', riskCatalogueEntries.map((entry, index) => ({
      catalogue: entry.catalogue, code: entry.code, name: entry.name, group_code: entry.group, legal_basis_code: entry.legalBasis,
      evidence_kind_code: entry.evidence, position: index + 1, valid_from: entry.validFrom, valid_to: entry.validTo,
    })));
    await insert('risk_library_entries', riskLibrary.map((entry) => ({
      id: entry.id, sphere: entry.sphere, direction_code: entry.direction, process: entry.process, exposed_position: entry.position,
      scheme: entry.scheme, safeguard: entry.safeguard, recommendation_kind_code: entry.recommendationKind,
      report_section: entry.reportSection, valid_from: entry.validFrom, valid_to: null as string | null,
    })));
    await insert('analysis_terms', analysisTerms.map(({ legalBasis, validFrom, validTo, ...term }) => ({
      ...term, legal_basis_code: legalBasis, valid_from: validFrom, valid_to: validTo,
    })));
    await insert('risk_bands', riskBands.map(({ code, name, fromScore, toScore, validFrom, validTo }) => ({
      code, name, from_score: fromScore, to_score: toScore, valid_from: validFrom, valid_to: validTo,
    })));
    await insert('elimination_rules', eliminationRules.map(({ legalBasis, validFrom, validTo, ...rule }) => ({
      ...rule, legal_basis_code: legalBasis, valid_from: validFrom, valid_to: validTo,
    })));
    await insert('paper_templates', paperTemplates.map(({ version, needsApprovalBlock, validFrom, validTo, ...template }) => ({
      ...template, template_version: version, needs_approval_block: needsApprovalBlock, valid_from: validFrom, valid_to: validTo,
    })));
    await insert('culture_event_kinds', cultureEventKinds.map((kind, index) => ({
      code: kind.code, name: kind.name, position: index + 1, needs_participants: kind.needsParticipants, needs_proof: kind.needsProof,
      is_awareness: kind.isAwareness, trains_civil_servants: kind.trainsCivilServants, valid_from: cultureValidFrom, valid_to: null as string | null,
    })));
    await insert('culture_audiences', cultureAudiences.map(({ code, name }, index) => ({ code, name, position: index + 1, valid_from: cultureValidFrom, valid_to: null as string | null })));
    await insert('register_targets', registerTargets.map(({ validFrom, validTo, ...target }) => ({ ...target, valid_from: validFrom, valid_to: validTo })));
    await insert('calendar_days', calendarDays.map((day) => ({
      on_date: day.date, is_working: day.isWorking, name: day.name, note: day.note,
    })));
    await insert('silence_rules', silenceRules);
    await insert('consolidation_rules', consolidationRules);
    await loadComplianceReference(transaction);
    await loadImportedSeries(transaction);
    await loadStatistics(transaction);
    await loadFrameworks(transaction);
    await loadReportTemplate(transaction);
    await loadSignInRules(transaction);
  });
}

export type DemoOptions = {
  /** The civil day up to which the current months reach. */
  today: string;
  onProgress?: (sentence: string) => void;
};

/**
 * Organisations, people, the reconstructed year 2022 and the current months. Each part is one transaction and is left
 * alone where it is already loaded, so a load that was interrupted goes on with the part it had not finished.
 */
export async function loadDemo(sql: Sql, { today, onProgress = () => {} }: DemoOptions): Promise<void> {
  await filling(sql, (transaction) => loadOrganisations(transaction, onProgress));
  await filling(sql, (transaction) => loadPeople(transaction, onProgress));
  await filling(sql, (transaction) => openDemoAccounts(transaction));
  await filling(sql, (transaction) => loadYear2022(transaction, onProgress));
  await filling(sql, (transaction) => loadRegisters2022(transaction, today, onProgress));
  await filling(sql, (transaction) => loadCurrentMonths(transaction, today, onProgress));
  await filling(sql, (transaction) => loadCurrentRegisters(transaction, today, onProgress));
  await filling(sql, (transaction) => loadRegionalIssues(transaction, today));
  await filling(sql, (transaction) => loadComplianceServices(transaction, today, onProgress));
  await filling(sql, (transaction) => loadCultureEvents(transaction, today, onProgress));
  await filling(sql, (transaction) => loadChecklists(transaction, today, onProgress));
  await filling(sql, (transaction) => loadCoordinatorRegisters(transaction, today, onProgress));
  await filling(sql, (transaction) => loadImportedFigures(transaction, onProgress));
  await filling(sql, (transaction) => loadConsolidation(transaction, today, onProgress));
  await loadPublications(sql, today, onProgress);
  await filling(sql, (transaction) => loadNationalReport(transaction, onProgress));
}
