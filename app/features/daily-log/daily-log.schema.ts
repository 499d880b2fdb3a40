/** What the browser sends: cells as JSON, or one day as a native form where there is no script. */

import * as z from 'zod';
import { isCivilDate } from '#app/platform/time/civil-date.ts';
import { cleared, noChange, parseCellInput, sameContent, type InputLanguage } from './cell-input.model.ts';
import {
  inputRuleOf,
  maximumCellsPerWrite,
  reasonLength,
  rowId,
  type CellWrite,
  type Refusal,
  type SheetRow,
} from './daily-log.model.ts';

const id = z.guid({ error: 'dailyLog.errors.unknownCell' });
const day = z.string().refine(isCivilDate, { error: 'dailyLog.errors.unknownDay' });
const decimal = z.string().regex(/^-?(0|[1-9]\d{0,14})(\.\d{1,12})?$/, { error: 'dailyLog.refusals.notANumber' });
const reason = z
  .string()
  .trim()
  .min(reasonLength.minimum, { error: 'dailyLog.reason.tooShort' })
  .max(reasonLength.maximum, { error: 'dailyLog.reason.tooLong' });

export const cellWriteSchema = z
  .strictObject({
    organisationId: id,
    charterIndicatorId: id,
    day,
    entry: z.enum(['value', 'no_change', 'cleared'], { error: 'dailyLog.errors.unknownCell' }),
    value: decimal.nullable(),
    denominator: decimal.nullable(),
    expectedRevision: z.int({ error: 'dailyLog.errors.unknownCell' }).min(0, { error: 'dailyLog.errors.unknownCell' }),
    reason: reason.optional(),
  })
  .refine(({ entry, value, denominator }) => (entry === 'value' ? value !== null : value === null && denominator === null), {
    error: 'dailyLog.refusals.notANumber',
  });

export const cellWritesSchema = z.strictObject({
  cells: z
    .array(cellWriteSchema)
    .min(1, { error: 'dailyLog.errors.noCells' })
    .max(maximumCellsPerWrite, { error: 'dailyLog.errors.tooManyCells' }),
});

/**
 * The native form of one day. For each row, with `<row>` = `<organisationId>|<charterIndicatorId>`:
 *
 * | name             | value                                                                |
 * |------------------|----------------------------------------------------------------------|
 * | `value:<row>`    | what the person typed                                                |
 * | `shown:<row>`    | the text the field held when the page was made: unchanged ones are skipped |
 * | `revision:<row>` | the revision that text shows, 0 for an empty cell                    |
 *
 * and once: `day`, `reason` (may be empty), and the button pressed: `act` = `save`, `no-change` (every empty row), or
 * `no-change:<row>`.
 */
export const dayFormFields = {
  day: 'day',
  reason: 'reason',
  act: 'act',
  value: (row: string) => `value:${row}`,
  shown: (row: string) => `shown:${row}`,
  revision: (row: string) => `revision:${row}`,
  save: 'save',
  noChangeForRest: 'no-change',
  noChange: (row: string) => `no-change:${row}`,
} as const;

/** For route builders that hand over named fields; the rows are known only to the handler. */
export const dayFormSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

export type DayFormRefusal = Refusal & { typed: string };

export type DayForm = {
  day: string | null;
  writes: CellWrite[];
  /** By row: what was typed and why it is not written; given back to `DailyLogSheet` as `submitted`. */
  refused: Record<string, DayFormRefusal>;
};

export type DayFormRow = Pick<SheetRow, 'organisationId' | 'charterIndicatorId' | 'kind' | 'decimals' | 'rangeLow' | 'expectedDays'>;

type Fields = FormData | Readonly<Record<string, unknown>>;

function readField(fields: Fields, name: string): string {
  const value: unknown = fields instanceof FormData ? fields.get(name) : Object.hasOwn(fields, name) ? fields[name] : '';
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : '';
}

/** Only rows the person may see are read: names of other rows in the form have no effect. */
export function parseDayForm(fields: Fields, rows: readonly DayFormRow[], language: InputLanguage): DayForm {
  const day = readField(fields, dayFormFields.day);
  if (!isCivilDate(day)) return { day: null, writes: [], refused: {} };
  const act = readField(fields, dayFormFields.act);
  const reasonText = readField(fields, dayFormFields.reason).trim().slice(0, reasonLength.maximum);
  const form: DayForm = { day, writes: [], refused: {} };
  for (const row of rows) {
    const name = rowId(row);
    const typed = readField(fields, dayFormFields.value(name));
    const shown = readField(fields, dayFormFields.shown(name));
    const input = parseCellInput(typed, inputRuleOf(row), language);
    if (input.outcome === 'refused') {
      if (typed !== shown && row.kind !== 'derived') form.refused[name] = { code: input.code, params: input.params, typed };
      continue;
    }
    const isEmpty = sameContent(input.content, cleared);
    const isUnmoved = act === dayFormFields.noChange(name) || (act === dayFormFields.noChangeForRest && isEmpty && row.expectedDays.includes(day));
    if (typed === shown && !isUnmoved) continue;
    const { entry, value, denominator } = isUnmoved ? noChange : input.content;
    const revision = readField(fields, dayFormFields.revision(name));
    form.writes.push({
      organisationId: row.organisationId,
      charterIndicatorId: row.charterIndicatorId,
      day,
      entry,
      value,
      denominator,
      expectedRevision: /^\d{1,9}$/.test(revision) ? Number(revision) : 0,
      ...(reasonText.length >= reasonLength.minimum ? { reason: reasonText } : {}),
    });
  }
  return form;
}
