import type { TFunction } from 'i18next';
import type { Actor } from '#app/platform/auth/actor.ts';
import { everyRow } from '#app/platform/db/every-page.server.ts';
import type { Reads } from '#app/platform/db/shared-among-readers.server.ts';
import { localize } from '#app/platform/i18n/localized.ts';
import type { SheetCell, SheetColumn } from '#app/platform/spreadsheet/spreadsheet.ts';
import { tableFile } from '#app/platform/spreadsheet/table-file.server.ts';
import { selectChecklists } from './checklists.queries.server.ts';
import type { ChecklistSearch } from './checklists.schema.ts';
import { scoreOf } from './score.model.ts';

type ExportRequest = { actor: Actor; search: ChecklistSearch; today: string; t: TFunction; read: Reads; now: Date };

/** What the screen lists under the same filters, all pages of it, each page a short transaction of its own. */
export async function checklistsFile({ actor, search, today, t, read, now }: ExportRequest, format: 'xlsx' | 'csv'): Promise<Response> {
  const column = (field: string, width: number, kind: SheetColumn['kind'] = 'text'): SheetColumn => ({ title: t(`checklists.fields.${field}`), width, kind });
  const columns = [
    column('organisation', 50), column('office', 24), column('region', 28), column('title', 40), column('framework', 40), column('state', 20), column('dueOn', 14, 'date'),
    column('requirements', 12, 'number'), column('answered', 12, 'number'), column('applicable', 12, 'number'), column('reported', 14, 'number'), column('judged', 12, 'number'),
    column('verified', 14, 'number'),
  ];
  const share = (points: number, applicable: number, isKnown: boolean) => {
    const score = isKnown ? scoreOf({ points, applicable }) : null;
    return score === null ? null : Math.round(score * 1000) / 1000;
  };
  const found = await everyRow(read, (transaction, after, limit) => selectChecklists(transaction, { ...search, after }, today, limit));
  const rows = found.map((row): SheetCell[] => [
    localize(row.organisationName, actor.language), localize(row.officeName, actor.language), localize(row.regionName, actor.language), row.title,
    `${localize(row.frameworkName, actor.language)} (${row.edition})`, t(`checklists.states.${row.state}`), row.dueOn, row.requirementCount, row.answeredCount, row.applicableCount,
    share(row.points, row.applicableCount, row.answeredCount > 0), row.verdictCount, share(row.verdictPoints, row.verdictApplicableCount, row.verdictCount > 0),
  ]);
  return tableFile(t('checklists.title'), today, columns, rows, format, actor.name, now);
}
