import type { Sql } from 'postgres';
import type { Measured } from './measure.ts';

const turns = 3;

const middle = (values: number[]): number => values.sort((left, right) => left - right)[Math.floor(values.length / 2)]!;
const together = (rounds: Measured[]): Measured => ({
  rate: middle(rounds.map(({ rate }) => rate)), p50: middle(rounds.map(({ p50 }) => p50)), p95: middle(rounds.map(({ p95 }) => p95)), p99: middle(rounds.map(({ p99 }) => p99)),
  failures: rounds.reduce((sum, { failures }) => sum + failures, 0),
});

/** Measures with and without the audit trail of daily values in turns, so that a machine that slows down slows both. The middle of three rounds counts. */
export async function inTurns(owner: Sql, round: () => Promise<Measured>): Promise<{ withTrail: Measured; without: Measured }> {
  const withTrail: Measured[] = [];
  const without: Measured[] = [];
  const switchTrail = (state: 'enable' | 'disable') =>
    owner.unsafe(['insert', 'update', 'delete'].map((event) => `alter table daily_values ${state} trigger daily_values_audit_${event}`).join(';'));
  try {
    for (let turn = 0; turn < turns; turn += 1) {
      withTrail.push(await round());
      await switchTrail('disable');
      without.push(await round());
      await switchTrail('enable');
    }
  } finally {
    await switchTrail('enable');
  }
  return { withTrail: together(withTrail), without: together(without) };
}
