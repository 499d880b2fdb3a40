import type { TFunction } from 'i18next';
import type { Format } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/languages.ts';
import { localize, type Localized } from '#app/platform/i18n/localized.ts';
import { memberInWords, membersOf, registerOf, type Dimension, type RegisterCode, type StatisticDefinition } from '#app/features/statistic-engine/index.ts';
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

export const nameKey = (register: RegisterCode | null, dimension: Dimension, member: string): string => `${register ?? ''}:${dimension}=${member}`;

export const themeKey = (theme: string): string => `theme=${theme}`;

type Words = { t: TFunction; format: Format; language: Language };

/** What a cell is about, in words; the whole is the caller's to name. */
export function partInWords(names: Names, definition: Source, definitionOf: (code: string) => Source | undefined, cell: string, { t, format, language }: Words): string {
  const register = registerOf(definition, definitionOf);
  return (Object.entries(membersOf(cell) ?? {}) as [Dimension, string][])
    .map(([dimension, member]) => {
      const name = names[nameKey(register, dimension, member)];
      return name ? localize(name, language) : memberInWords(t, format, dimension, register, member);
    })
    .join(', ');
}
