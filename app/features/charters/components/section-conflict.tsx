import { useMemo } from 'react';
import { ConflictPanel } from '#app/platform/forms/conflict-panel.tsx';
import type { SectionValues } from '../charter-form.model.ts';
import type { Section } from '../charters.model.ts';
import { differencesOfValues } from '../section-content.model.ts';
import { Differences } from './differences.tsx';
import { useEditPage } from './edit-page-context.tsx';
import { useNames } from './use-names.ts';

type SectionConflictProps<S extends Section> = {
  section: S;
  theirs: SectionValues[S];
  mine: SectionValues[S];
  onTakeTheirs?: () => void;
  onKeepMine?: () => void;
};

/** Two people wrote the same section of a charter. */
export function SectionConflict<S extends Section>({ section, theirs, mine, ...choices }: SectionConflictProps<S>) {
  const names = useNames();
  const { options } = useEditPage();
  const differences = useMemo(
    () => differencesOfValues(section, theirs, mine, new Map(options.standardIndicators.map((indicator) => [indicator.code, indicator]))),
    [section, theirs, mine, options],
  );
  return (
    <ConflictPanel section={section} {...choices}>
      {differences && differences.length > 0 && <Differences differences={differences} names={names} isChoice />}
    </ConflictPanel>
  );
}
