type Entry<Value> = { startedAt: number; value: Promise<Value> };

/**
 * Lets those who ask for the same within some milliseconds share one answer, counted from when its making began. An answer
 * that fails is nobody else's: it is forgotten, and whoever waited for it makes their own.
 */
export function createShared<Value>(milliseconds: number, now: () => number = () => performance.now()) {
  const entries = new Map<string, Entry<Value>>();
  return (key: string, make: () => Promise<Value>): Promise<Value> => {
    for (const [other, { startedAt }] of entries) if (now() - startedAt >= milliseconds) entries.delete(other);
    const known = entries.get(key);
    if (known) return known.value.catch(make);
    const entry: Entry<Value> = { startedAt: now(), value: make() };
    entries.set(key, entry);
    entry.value.catch(() => {
      if (entries.get(key) === entry) entries.delete(key);
    });
    return entry.value;
  };
}
