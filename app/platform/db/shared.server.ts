type Entry<Value> = { startedAt: number; value: Promise<Value>; isBeingRenewed: boolean };

/** From this part of its time on an answer is made anew beside those who read it, so that nobody has to wait for the next one. */
const renewedFrom = 0.4;

/**
 * Lets those who ask for the same within some milliseconds share one answer, counted from when its making began. An answer
 * that fails is nobody else's: it is forgotten, and whoever waited for it makes their own. `renew` makes it apart from the
 * request that asks, in a transaction of its own.
 */
export function createShared<Value>(milliseconds: number, now: () => number = () => performance.now()) {
  const entries = new Map<string, Entry<Value>>();
  const keep = (key: string, value: Promise<Value>, startedAt: number): Entry<Value> => {
    const entry = { startedAt, value, isBeingRenewed: false };
    entries.set(key, entry);
    value.catch(() => {
      if (entries.get(key) === entry) entries.delete(key);
    });
    return entry;
  };
  const renewBeside = (key: string, entry: Entry<Value>, renew: () => Promise<Value>) => {
    entry.isBeingRenewed = true;
    const startedAt = now();
    renew().then(
      (value) => keep(key, Promise.resolve(value), startedAt),
      () => {
        entry.isBeingRenewed = false;
      },
    );
  };
  return (key: string, make: () => Promise<Value>, renew?: () => Promise<Value>): Promise<Value> => {
    for (const [other, { startedAt }] of entries) if (now() - startedAt >= milliseconds) entries.delete(other);
    const known = entries.get(key);
    if (!known) return keep(key, make(), now()).value;
    if (renew && !known.isBeingRenewed && now() - known.startedAt >= milliseconds * renewedFrom) renewBeside(key, known, renew);
    return known.value.catch(make);
  };
}
