import * as z from 'zod';

type Json = { [key: string]: unknown };

/** A field of a form by its name, with what its schema takes. */
export type Shape = Record<string, string>;

const mostVariants = 12;

const samples: Record<string, string> = { uuid: '01890a5d-ac96-774b-bcce-b302099a8057', date: '2026-03-02', 'date-time': '2026-03-02T06:00:00Z', email: 'somebody@test.example', uri: 'https://news.example/1' };

function sampleOf({ type, format, pattern, enum: choices, const: constant, minLength }: Json): string {
  if (constant !== undefined) return String(constant);
  if (Array.isArray(choices)) return String(choices[0]);
  if (typeof format === 'string' && samples[format]) return samples[format];
  if (type === 'number' || type === 'integer' || (typeof pattern === 'string' && /\\d/.test(pattern))) return '1';
  return 'x'.repeat(Math.max(1, Number(minLength ?? 1)));
}

/** What a schema looks like as native form fields: one shape for each of its alternatives (the intents of an action). */
export function shapesOf(schema: z.ZodType): Shape[] {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Json;
  return shapesAt('', root).slice(0, mostVariants);
}

function shapesAt(name: string, schema: Json): Shape[] {
  const alternatives = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  if (alternatives) return alternatives.flatMap((one) => shapesAt(name, one));
  if (Array.isArray(schema.allOf)) return (schema.allOf as Json[]).map((one) => shapesAt(name, one)).reduce(combined);
  if (schema.type === 'object' && schema.properties) {
    return Object.entries(schema.properties as Record<string, Json>)
      .map(([key, value]) => shapesAt(name ? `${name}.${key}` : key, value))
      .reduce(combined, [{}]);
  }
  if (schema.type === 'array' && schema.items) {
    const items = schema.items as Json;
    return shapesAt(items.type === 'object' ? `${name}[0]` : name, items);
  }
  return [{ [name || 'value']: sampleOf(schema) }];
}

/** Alternatives of parts do not multiply: each is met once. */
const combined = (left: Shape[], right: Shape[]): Shape[] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, index) => ({ ...left[Math.min(index, left.length - 1)], ...right[Math.min(index, right.length - 1)] }));
