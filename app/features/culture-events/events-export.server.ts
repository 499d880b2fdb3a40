import type { TFunction } from 'i18next';
import type { Actor } from '#app/platform/auth/actor.ts';
import { everyRow } from '#app/platform/db/every-page.server.ts';
import type { Reads } from '#app/platform/db/shared-among-readers.server.ts';
import { localize, type Localized } from '#app/platform/i18n/localized.ts';
import type { SheetCell, SheetColumn } from '#app/platform/spreadsheet/spreadsheet.ts';
import { tableFile } from '#app/platform/spreadsheet/table-file.server.ts';
import type { Audience } from './culture-events.model.ts';
import { loadEventRows, selectCatalogues, type EventRow } from './culture-events.queries.server.ts';
import type { EventSearch } from './culture-events.schema.ts';

type ExportRequest = { actor: Actor; search: EventSearch; today: string; t: TFunction; read: Reads };

const columnsOf = (t: TFunction, audiences: readonly Audience[], words: (text: Localized) => string): SheetColumn[] => {
  const column = (key: string, width: number, kind: SheetColumn['kind'] = 'text'): SheetColumn => ({ title: t(`cultureEvents.fields.${key}`), width, kind });
  return [
    column('day', 14, 'date'), column('startTime', 10), column('title', 60), column('kindCode', 26), column('state', 22), column('format', 16), column('place', 40),
    column('region', 22), column('office', 30), column('organisation', 50), column('organiser', 40),
    ...audiences.map(({ name }): SheetColumn => ({ title: words(name), width: 16, kind: 'number' })),
    column('participants', 16, 'number'),
  ];
};

function cellsOf(row: EventRow, audiences: readonly Audience[], words: (text: Localized) => string, t: TFunction): SheetCell[] {
  const personsOf = (code: string) => row.participants.find(({ audienceCode }) => audienceCode === code)?.persons ?? null;
  return [
    row.happensOn, row.startTime ?? '', row.title, words(row.kindName), t(`cultureEvents.states.${row.state}`), t(`cultureEvents.formats.${row.format}`),
    [row.localityName, row.place].filter(Boolean).join(', '), words(row.regionName), words(row.officeName), words(row.organisationName), row.organiser,
    ...audiences.map(({ code }) => personsOf(code)), row.participants.reduce((sum, { persons }) => sum + persons, 0),
  ];
}

/** The register as a file: all that the filters of the screen leave, each page a short transaction of its own. */
export async function exportEvents({ actor, search, today, t, read }: ExportRequest, format: 'xlsx' | 'csv', now: Date): Promise<Response> {
  const words = (text: Localized) => localize(text, actor.language);
  const { audiences } = await read((transaction) => selectCatalogues(transaction, null));
  const found = await everyRow(read, (transaction, after, limit) => loadEventRows(transaction, { ...search, after }, today, limit));
  const rows = found.map((row) => cellsOf(row, audiences, words, t));
  return tableFile(t('cultureEvents.list.title'), today, columnsOf(t, audiences, words), rows, format, actor.name, now);
}
