import type { Language } from '#app/platform/i18n/languages.ts';
import { localize, type Localized } from '#app/platform/i18n/localized.ts';
import { membersOf, registerOf, type Dimension, type StatisticDefinition } from '#app/features/statistic-catalogue/index.ts';
import type { PublicationContent } from './content.model.ts';

/** Names of themes (`theme=…`) and members (`risks:direction=…`), because codes of two registers may be the same word. */
export type Names = Readonly<Record<string, Localized>>;

type Defined = Pick<PublicationContent, 'statistics' | 'parts'>;
type Source = Pick<StatisticDefinition, 'source'>;

/** Finds the definition of a statistic in a content, also of one that others are computed from. */
export function definitionIn({ statistics, parts }: Defined): (code: string) => Source | undefined {
  const known = new Map<string, Source>([...parts, ...statistics].map((definition) => [definition.code, definition]));
  return (code) => known.get(code);
}

export const nameKey = (definition: Source, definitionOf: (code: string) => Source | undefined, dimension: Dimension, member: string): string =>
  `${registerOf(definition, definitionOf) ?? ''}:${dimension}=${member}`;

export const themeKey = (theme: string): string => `theme=${theme}`;

/** What a cell is about, in words; the whole is the caller's to name. A member without a name is shown by its code. */
export function partInWords(names: Names, definition: Source, definitionOf: (code: string) => Source | undefined, cell: string, language: Language): string {
  return (Object.entries(membersOf(cell) ?? {}) as [Dimension, string][])
    .map(([dimension, member]) => {
      const name = names[nameKey(definition, definitionOf, dimension, member)];
      return name ? localize(name, language) : member;
    })
    .join(', ');
}
