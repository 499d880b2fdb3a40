/** What somebody looks for in the trail. */
export const eventKinds = ['change', 'reading', 'file', 'door'] as const;
export type EventKind = (typeof eventKinds)[number];

export const operations = ['I', 'U', 'D', 'R', 'X', 'S', 'P'] as const;
export type Operation = (typeof operations)[number];

export const operationsOf: Record<EventKind, readonly Operation[]> = { change: ['I', 'U', 'D'], reading: ['R'], file: ['X'], door: ['S'] };

export type FieldValue = string | number | boolean | null;
/** One field of an entry: what it was and what it became. Absent: there was nothing on that side. */
export type FieldChange = { field: string; from?: FieldValue; to?: FieldValue };

const longestValue = 600;

function shown(value: unknown): FieldValue {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value : isLocalized(value) ? localizedLines(value) : JSON.stringify(value);
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}

type LanguageTexts = Partial<Record<'kk' | 'ru' | 'en', string | null>>;

const isLocalized = (value: unknown): value is LanguageTexts =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0
  && Object.entries(value).every(([key, text]) => ['kk', 'ru', 'en'].includes(key) && (text === null || typeof text === 'string'));

const localizedLines = (texts: LanguageTexts) => (['kk', 'ru', 'en'] as const).filter((language) => texts[language]).map((language) => `${language}: ${texts[language]}`).join('\n');

type Content = Record<string, unknown> | null;

/** The fields of an entry, in the order in which the record has them. Long values are cut. */
export function changesOf(before: Content, after: Content): FieldChange[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields.map((field) => ({
    field,
    ...(before && field in before && { from: shown(before[field]) }),
    ...(after && field in after && { to: shown(after[field]) }),
  }));
}
