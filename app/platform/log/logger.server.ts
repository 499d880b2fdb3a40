import pino from 'pino';

export type Logger = pino.Logger;

/** Structured lines without personal data: codes, routes, durations, request ids. Never parameters, bodies or e-mails. */
export function createLogger(level: string): Logger {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
}

/** What may be logged of an unexpected error. A driver's message holds SQL and parameters, so only its code and names are kept. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const cause = error.cause as { code?: string; constraint_name?: string; table_name?: string; message?: string } | undefined;
  if (error.constructor.name === 'DrizzleQueryError' || cause?.code) {
    return { type: 'DatabaseError', code: cause?.code, constraint: cause?.constraint_name, table: cause?.table_name, stack: stackOnly(error) };
  }
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return { type: 'DatabaseError', code, stack: stackOnly(error) };
  return { type: error.name, message: error.message, stack: stackOnly(error) };
}

function stackOnly(error: Error): string | undefined {
  return error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 12).join('\n');
}
