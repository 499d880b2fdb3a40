const folded: Record<string, string> = Object.fromEntries(
  // Letters of Kazakh and the letter that a Russian keyboard offers for each: qa and ka, schwa and a, dotted i and i.
  [[0x4d9, 0x430], [0x493, 0x433], [0x49b, 0x43a], [0x4a3, 0x43d], [0x4e9, 0x43e], [0x4b1, 0x443], [0x4af, 0x443], [0x4bb, 0x445], [0x456, 0x438], [0x451, 0x435]]
    .map(([kazakh, russian]) => [String.fromCharCode(kazakh!), String.fromCharCode(russian!)]),
);
const kazakhLetters = new RegExp(`[${Object.keys(folded).join('')}]`, 'g');

/** One spelling for Kazakh and Russian letters, as the database's `fold_text`: names are compared by it. */
export const foldText = (text: string): string =>
  text.toLowerCase().replace(kazakhLetters, (letter) => folded[letter]!).replace(/\s+/g, ' ').trim();
