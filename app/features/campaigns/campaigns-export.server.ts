import type { TFunction } from 'i18next';
import type { Actor } from '#app/platform/auth/actor.ts';
import { everyRow } from '#app/platform/db/every-page.server.ts';
import type { Reads } from '#app/platform/db/shared-among-readers.server.ts';
import { localize } from '#app/platform/i18n/localized.ts';
import type { SheetCell, SheetColumn } from '#app/platform/spreadsheet/spreadsheet.ts';
import { tableFile } from '#app/platform/spreadsheet/table-file.server.ts';
import { loadHeader } from './campaign.queries.server.ts';
import { selectSilenceRules } from './campaign.repo.server.ts';
import type { CampaignKey, ProgressSearch } from './campaign.schema.ts';
import { loadChecklists, withSilence } from './progress.queries.server.ts';

type ExportRequest = { actor: Actor; key: CampaignKey; search: ProgressSearch; today: string; t: TFunction; read: Reads };

/** Exactly what the page of the campaign lists under the same filters, all pages of it, each page a short transaction of its own. */
export async function exportProgress({ actor, key, search, today, t, read }: ExportRequest, format: 'xlsx' | 'csv', now: Date): Promise<Response> {
  const column = (field: string, width: number, kind: SheetColumn['kind'] = 'text'): SheetColumn => ({ title: t(`campaigns.columns.${field}`), width, kind });
  const columns = [
    column('organisation', 60), column('office', 24), column('region', 20), column('state', 18), column('answered', 14, 'number'), column('requirements', 14, 'number'),
    column('dueOn', 14, 'date'), column('silentDays', 16, 'number'), column('concerns', 20),
  ];
  const [{ title }, rules] = await read(async (transaction) => [await loadHeader(transaction, actor, key), await selectSilenceRules(transaction)] as const);
  const found = await everyRow(read, async (transaction, after, limit) => {
    const page = await loadChecklists(transaction, key, { ...search, after, before: null }, today, limit);
    return { ...page, rows: await withSilence(transaction, page.rows, rules, today) };
  }, Infinity);
  const rows = found.map((row): SheetCell[] => [
    localize(row.name, actor.language), localize(row.officeName, actor.language), localize(row.regionName, actor.language), t(`campaigns.checklistStates.${row.state}`),
    row.answeredCount, row.requirementCount, row.dueOn, row.silence?.workingDays ?? null, row.silence?.level ? t(`campaigns.levels.${row.silence.level}`) : null,
  ]);
  return tableFile(title, today, columns, rows, format, actor.name, now);
}
