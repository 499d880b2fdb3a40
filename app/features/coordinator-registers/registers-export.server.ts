import type { TFunction } from 'i18next';
import { tableFile } from '#app/platform/spreadsheet/table-file.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { everyRow } from '#app/platform/db/every-page.server.ts';
import type { Reads } from '#app/platform/db/shared-among-readers.server.ts';
import { localize } from '#app/platform/i18n/localized.ts';
import type { SheetCell, SheetColumn } from '#app/platform/spreadsheet/spreadsheet.ts';
import { sumOfCounts, type RegisterCode, type RegisterField } from './registers.model.ts';
import { loadRegisterChoices, registerFor, selectRecords, type RecordRow, type RegisterChoices } from './registers.queries.server.ts';
import type { RegisterSearch } from './registers.schema.ts';

type ExportRequest = { actor: Actor; search: RegisterSearch; today: string; t: TFunction; read: Reads };

function cellOf(field: RegisterField, row: RecordRow, choices: RegisterChoices, { actor, t }: ExportRequest): SheetCell {
  const value = row.values[field.name] ?? null;
  switch (field.kind) {
    case 'factors':
      return sumOfCounts(value);
    case 'amount':
      return value === null ? null : Number(value);
    case 'choice':
      return t(`coordinatorRegisters.choices.${String(value)}`);
    case 'sphere': {
      const sphere = choices.spheres.find(({ code }) => code === value);
      return sphere ? localize(sphere.name, actor.language) : String(value);
    }
    case 'directions':
      return (value as string[]).map((code) => localize(choices.directions.find((entry) => entry.code === code)?.name ?? { kk: code, ru: null, en: null }, actor.language)).join('; ');
    default:
      return value as string | number | null;
  }
}

const sheetKind = ({ kind }: RegisterField): SheetColumn['kind'] => (kind === 'day' ? 'date' : kind === 'count' || kind === 'amount' || kind === 'factors' ? 'number' : 'text');

/** What the screen lists under the same filters, with every field of the register. */
export async function exportRegister(request: ExportRequest, code: RegisterCode, format: 'xlsx' | 'csv', now: Date): Promise<Response> {
  const { actor, search, today, t, read } = request;
  const register = registerFor(actor, code);
  const choices = await read(loadRegisterChoices);
  const name = t(`coordinatorRegisters.names.${code}`);
  const columns: SheetColumn[] = [
    { title: t('coordinatorRegisters.fields.number'), width: 10, kind: 'number' }, { title: t('coordinatorRegisters.fields.office'), width: 44, kind: 'text' },
    { title: t('coordinatorRegisters.fields.region'), width: 24, kind: 'text' },
    ...register.fields.map((field): SheetColumn => ({ title: t(`coordinatorRegisters.fields.${field.name}`), width: field.kind === 'longText' ? 60 : 24, kind: sheetKind(field) })),
  ];
  const found = await everyRow(read, (transaction, after, limit) => selectRecords(transaction, register, { ...search, after }, limit));
  const rows = found.map((row): SheetCell[] => [
    row.number, localize(row.officeName, actor.language), row.regionName ? localize(row.regionName, actor.language) : null,
    ...register.fields.map((field) => cellOf(field, row, choices, request)),
  ]);
  return tableFile(name, today, columns, rows, format, actor.name, now);
}
