import { data } from '@remix-run/node';
import type * as z from 'zod';
import { AppError } from '#app/platform/errors/app-error.ts';
import { parseInput } from '#app/platform/http/route.server.ts';
import type { FormValues } from './components/form-values.ts';

type Theirs = { version: number; values: FormValues };

/** Names of fields as the form has them, with what was typed. */
function typedValues(input: Record<string, unknown>, prefix = ''): FormValues {
  return Object.fromEntries(Object.entries(input).flatMap(([name, value]): [string, string | string[]][] => {
    if (typeof value === 'string') return [[`${prefix}${name}`, value]];
    if (Array.isArray(value)) return [[`${prefix}${name}`, value.map(String)]];
    return value && typeof value === 'object' ? Object.entries(typedValues(value as Record<string, unknown>, `${prefix}${name}.`)) : [];
  }));
}

/**
 * Answers the form of a risk. A refusal gives back what was typed, for a browser without script, and what somebody else
 * saved meanwhile, so that nothing typed is lost and nothing saved is overwritten unseen.
 */
export async function answerRiskForm<Input>(
  input: Record<string, unknown>, schema: z.ZodType<Input>, save: (parsed: Input) => Promise<Response>, current?: () => Promise<Theirs>,
) {
  try {
    return await save(parseInput(schema, input));
  } catch (error) {
    if (!(error instanceof AppError) || (error.status !== 409 && error.status !== 422)) throw error;
    const { code, messageKey, params, fieldErrors, status } = error;
    const theirs = code === 'stale' && current ? await current() : undefined;
    return data({ refusal: { code, messageKey, params, fieldErrors }, typed: typedValues(input), theirs }, { status });
  }
}
