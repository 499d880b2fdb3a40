/** Nested texts; the first level is one root key for each folder that has messages. */
export type Messages = { [key: string]: string | Messages };

/** Puts the files of one language together; each must bring its own root key. */
export function mergeMessages(files: Record<string, Messages>): Messages {
  const merged: Messages = {};
  for (const [path, messages] of Object.entries(files)) {
    for (const [root, texts] of Object.entries(messages)) {
      if (root in merged) throw new Error(`${path}: another file already has the root key "${root}"`);
      merged[root] = texts;
    }
  }
  return merged;
}
