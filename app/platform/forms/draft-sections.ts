/** What a form's button says it saves: `saveBasics` is about the section `basics`. */
export const intentOf = (section: string): string => `save${section[0]!.toUpperCase()}${section.slice(1)}`;

export const sectionOfIntent = <Section extends string>(sections: readonly Section[], intent: unknown): Section | null =>
  sections.find((section) => intentOf(section) === intent) ?? null;
