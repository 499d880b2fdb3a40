import type { Sql } from 'postgres';
import { bind, type Statement } from './recorded-statements.ts';

export type BenchPerson = {
  cookie: string;
  values: Record<string, unknown>;
  /** Twenty (organisation, indicator) pairs that the person may log. */
  rows: { organisationId: string; charterIndicatorId: string }[];
  charterId: string;
};

export type BenchPlan = {
  session: Statement;
  save: Statement[];
  grid: Statement[];
  people: Record<string, BenchPerson>;
};

export type Entered = { text: string; parameters: never[] };

const enterText = `select set_config('role', $1, true), set_config('app.person_id', $2, true), set_config('app.office_id', $3, true),
      set_config('app.region_code', $4, true), set_config('app.organisation_id', $5, true), set_config('app.charter_ids', $6, true),
      set_config('transaction_read_only', $7, true)`;

/** The first statement of every transaction of the product. */
export function enterStatement(_plan: BenchPlan, person: BenchPerson): Entered {
  const { personId, officeId, charterIds } = person.values as { personId: string; officeId: string; charterIds: string };
  return { text: enterText, parameters: ['app_team', personId, officeId, '', '', charterIds, 'off'] as never[] };
}

/** The same for somebody who reads a whole office or the whole country. */
export const enterAsReader = (role: 'app_office' | 'app_national', personId: string, officeId: string): Entered => ({
  text: enterText, parameters: [role, personId, officeId, '', '', '{}', 'on'] as never[],
});

/** The same for somebody who reads one organisation. */
export const enterAsOfficer = (personId: string, officeId: string, organisationId: string): Entered => ({
  text: enterText, parameters: ['app_organisation', personId, officeId, '', organisationId, '{}', 'on'] as never[],
});

/** Begin, settings, statements and commit, each sent without waiting for the one before. */
export async function runPipelined(sql: Sql, entered: Entered, statements: readonly Statement[], values: Record<string, unknown>): Promise<unknown[]> {
  return sql.begin(async (transaction) =>
    Promise.all([
      transaction.unsafe(entered.text, entered.parameters, { prepare: true }),
      ...statements.map((statement) => transaction.unsafe(statement.text, bind(statement, values), { prepare: true })),
    ]),
  ) as Promise<unknown[]>;
}
