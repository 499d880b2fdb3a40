import { PgDialect } from 'drizzle-orm/pg-core';
import type { SQL } from 'drizzle-orm';

/** A statement as the product sends it, with each parameter known by name or as a constant. */
export type Statement = { text: string; parameters: ({ name: string } | { constant: unknown })[] };

const dialect = new PgDialect();

/**
 * Runs product code against a transaction that records its statements instead of sending them. Named values are passed in
 * as recognisable texts, so that the same statements can be sent again with others.
 */
export async function record(names: Record<string, string>, run: (transaction: never) => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const byText = new Map(Object.entries(names).map(([name, text]) => [text, name]));
  const transaction = {
    execute(statement: SQL) {
      const { sql: text, params } = dialect.sqlToQuery(statement);
      statements.push({
        text,
        parameters: params.map((value) => {
          const name = typeof value === 'string' ? byText.get(value) : undefined;
          return name ? { name } : { constant: value };
        }),
      });
      return Promise.resolve([]);
    },
  };
  // The product's code meets empty answers and may stop there; by then everything it sends at once is recorded.
  await run(transaction as never).catch(() => {});
  return statements;
}

/** JSON goes in as a value: the driver of the bench writes it as text itself. */
export const bind = (statement: Statement, values: Record<string, unknown>): never[] =>
  statement.parameters.map((parameter) => ('name' in parameter ? values[parameter.name] : parameter.constant)) as never[];

/** Runs product code and keeps the statements that it sends, each with the values of this run: some depend on earlier answers. */
export async function recordAnswered(send: (text: string, parameters: never[]) => Promise<unknown>, run: (transaction: never) => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const transaction = {
    execute(statement: SQL) {
      const { sql: text, params } = dialect.sqlToQuery(statement);
      statements.push({ text, parameters: params.map((constant) => ({ constant })) });
      return send(text, params as never[]);
    },
  };
  await run(transaction as never);
  return statements;
}
