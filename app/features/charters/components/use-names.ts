import { useMemo } from 'react';
import type { Names } from '../charter-page.queries.server.ts';
import { useEditPage } from './edit-page-context.tsx';

/** The names of everything the form offers. */
export function useNames(): Names {
  const { options } = useEditPage();
  return useMemo(
    () => ({
      organisations: Object.fromEntries(options.organisations.map(({ id, name, regionName }) => [id, { name, regionName }])),
      units: Object.fromEntries(options.units.map(({ code, name }) => [code, name])),
      evidenceKinds: Object.fromEntries(options.evidenceKinds.map(({ code, name }) => [code, name])),
      grounds: Object.fromEntries(options.grounds.map(({ code, title, reference, kind }) => [code, { title, reference, kind }])),
      people: Object.fromEntries(options.people.map(({ id, fullName }) => [id, fullName])),
    }),
    [options],
  );
}
