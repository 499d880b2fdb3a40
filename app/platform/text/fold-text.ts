const folded: Record<string, string> = { ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', ё: 'е' };

/** One spelling for Kazakh and Russian letters, as the database's `fold_text`: names are compared by it. */
export const foldText = (text: string): string =>
  text.toLowerCase().replace(/[әғқңөұүһіё]/g, (letter) => folded[letter]!).replace(/\s+/g, ' ').trim();
