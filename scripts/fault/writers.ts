import { today, type Seat, type Stage } from './stage.ts';

type Known = { revision: number; value: string };
type Cell = Seat['cells'][number];

export type Counts = {
  /** Saves and comments whose answer said that they are kept. */
  acknowledged: number;
  /** Attempts that were not: the same is sent again until it is. */
  unanswered: number;
  /** Of these, how many were told in a sentence. */
  told: number;
  /** Answers that were neither kept nor a sentence. */
  silent: number;
};

const keyOf = ({ organisationId, charterIndicatorId }: Cell) => `${organisationId}|${charterIndicatorId}`;
const patience = 25_000;

/**
 * People who save a day's cells and comment on them, as fast as they are answered. Each keeps a book of what was acknowledged; what was not is
 * sent again in the same words, as the page does.
 */
export class Writers {
  readonly cells = new Map<string, Known>();
  readonly comments = new Set<string>();
  readonly counts: Counts = { acknowledged: 0, unanswered: 0, told: 0, silent: 0 };
  private isStopped = false;
  private isResting = false;
  private active = 0;
  private turn = 0;
  private readonly stage: Stage;
  private readonly work: Promise<void>[];

  constructor(stage: Stage) {
    this.stage = stage;
    this.work = stage.seats.map((seat) => this.write(seat));
  }

  /** Finishes what was begun and waits. */
  async rest(): Promise<void> {
    this.isResting = true;
    const until = Date.now() + 90_000;
    while (this.active > 0) {
      if (Date.now() > until) throw new Error(`${this.active} writers were not answered within 90 s.`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  resume(): void {
    this.isResting = false;
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await Promise.all(this.work);
  }

  private async write(seat: Seat): Promise<void> {
    while (!this.isStopped) {
      if (this.isResting) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        continue;
      }
      this.active += 1;
      try {
        this.turn += 1;
        if (this.turn % 5 === 0) await this.comment(seat);
        else await this.save(seat);
      } finally {
        this.active -= 1;
      }
    }
  }

  private async save(seat: Seat): Promise<void> {
    const chosen = [...seat.cells].sort(() => Math.random() - 0.5).slice(0, 3);
    const cells = chosen.map((cell) => {
      const revision = this.cells.get(keyOf(cell))?.revision ?? 0;
      return { ...cell, day: today, entry: 'value', value: String((this.turn * 7 + revision) % 90_000), denominator: null, expectedRevision: revision, reason: revision > 0 ? 'corrected' : undefined };
    });
    const answer = await this.untilAnswered('/work/log/cells', seat, { cells });
    const { results } = answer as { results: { outcome: string; cell?: { revision: number } }[] };
    for (const [index, { outcome, cell }] of results.entries()) {
      const sent = cells[index]!;
      if (outcome !== 'saved') throw new Error(`A save that nobody disputes was answered with ${JSON.stringify(results[index])}.`);
      this.cells.set(keyOf(sent), { revision: cell!.revision, value: sent.value });
      if (cell!.revision !== sent.expectedRevision + 1) throw new Error(`Revision ${cell!.revision} follows ${sent.expectedRevision}.`);
    }
    this.counts.acknowledged += cells.length;
  }

  private async comment(seat: Seat): Promise<void> {
    const cell = seat.cells[0]!;
    const id = crypto.randomUUID();
    await this.untilAnswered('/work/log/cell', seat, { intent: 'comment', id, organisation: cell.organisationId, indicator: cell.charterIndicatorId, day: today, body: `comment ${id}` });
    this.comments.add(id);
    this.counts.acknowledged += 1;
  }

  private async untilAnswered(path: string, seat: Seat, body: unknown): Promise<unknown> {
    for (;;) {
      try {
        const response = await fetch(this.stage.url + path, {
          method: 'POST', signal: AbortSignal.timeout(patience), redirect: 'manual',
          headers: { Cookie: `adal_session=${seat.cookie}`, Origin: this.stage.url, 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify(body),
        });
        const text = await response.text();
        if (response.ok) return JSON.parse(text) as unknown;
        this.counts.unanswered += 1;
        if (/"messageKey":"platform\.errors\./.test(text)) this.counts.told += 1;
        else {
          this.counts.silent += 1;
          if (process.env.FAULT_DEBUG) console.log(response.status, text.slice(0, 300));
        }
      } catch {
        // Nobody answered: the page says that it has no connection and keeps what was typed.
        this.counts.unanswered += 1;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
