/** A record by its table and the values of its primary key. */
export type RecordKey = { subject: string; key: string };

type Place = {
  subject: string;
  /** Parameters stand in the order of the primary key. */
  path: string;
  /** Tables whose keys begin with the key of this record. */
  parts?: readonly string[];
};

/** Where records have pages. The first that fits an address is meant. */
const places: readonly Place[] = [
  {
    subject: 'charters', path: '/charters/:uuid/:uuid',
    parts: [
      'charter_closings', 'charter_control_points', 'charter_grounds', 'charter_links', 'charter_members', 'charter_organisations', 'charter_resources', 'charter_results', 'charter_risks',
      'charter_stakeholders', 'charter_task_people', 'charter_tasks', 'charter_versions', 'charter_visits', 'control_point_results', 'task_occurrences',
    ],
  },
  { subject: 'internal_analyses', path: '/analyses/:uuid/:uuid', parts: ['analysis_papers', 'analysis_steps'] },
  { subject: 'risks', path: '/risks/:uuid/:uuid' },
  { subject: 'exposed_positions', path: '/exposed-positions/:uuid/:uuid' },
  { subject: 'checklists', path: '/checklists/:uuid/:uuid', parts: ['checklist_answers', 'checklist_delegations', 'checklist_notices', 'checklist_submissions'] },
  { subject: 'gap_actions', path: '/actions/:uuid/:uuid' },
  { subject: 'campaigns', path: '/campaigns/:uuid/:uuid' },
  { subject: 'culture_event_series', path: '/culture/series/:uuid/:uuid' },
  { subject: 'culture_events', path: '/culture/:uuid/:uuid', parts: ['culture_event_participants'] },
  { subject: 'recommendations', path: '/recommendations/:uuid/:uuid' },
  { subject: 'regional_issues', path: '/regional-issues/:uuid/:uuid' },
  { subject: 'external_assessments', path: '/registers/assessments/:uuid/:uuid' },
  { subject: 'monitoring_studies', path: '/registers/studies/:uuid/:uuid' },
  { subject: 'draft_act_evaluations', path: '/registers/draft-acts/:uuid/:uuid' },
  { subject: 'integrity_checks', path: '/registers/integrity-checks/:uuid/:uuid' },
  { subject: 'effects', path: '/registers/effects/:uuid/:uuid' },
  { subject: 'daily_values', path: '/values/:uuid/:uuid/:uuid/:day' },
  { subject: 'organisations', path: '/organisations/:uuid/:uuid', parts: ['organisation_placements'] },
  { subject: 'offices', path: '/offices/:uuid' },
  { subject: 'periods', path: '/periods/:uuid/:month' },
  { subject: 'project_templates', path: '/catalogue/templates/:uuid', parts: ['template_indicators', 'template_tasks'] },
  { subject: 'publications', path: '/publications/:uuid', parts: ['publication_figures', 'publication_restatements', 'publication_statistics'] },
  { subject: 'report_chapters', path: '/national-reports/:year/chapters/:code', parts: ['report_chapter_authors', 'report_chapter_languages'] },
  { subject: 'national_reports', path: '/national-reports/:year' },
  { subject: 'statistics', path: '/statistic-catalogue/:code', parts: ['statistic_versions'] },
  { subject: 'imported_series', path: '/imported-figures/series/:code', parts: ['imported_values'] },
];

const shapes: Record<string, string> = {
  uuid: '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', day: '\\d{4}-\\d{2}-\\d{2}', month: '\\d{4}-\\d{2}', year: '\\d{4}', code: '(?!new(?:/|$))[^/]+',
};

const compiled = places.map((place) => ({ ...place, pattern: new RegExp(`^${place.path.replace(/:(\w+)/g, (_, shape: string) => `(${shapes[shape]})`)}(?:/|$)`) }));

/** A month is kept as its first day. */
const inKey = (place: Place, values: readonly string[]) => values.map((value, index) => (placeholders(place)[index] === 'month' ? `${value}-01` : value));
const inPath = (shape: string, value: string) => encodeURIComponent(shape === 'month' ? value.slice(0, 7) : value);
const placeholders = ({ path }: Place) => [...path.matchAll(/:(\w+)/g)].map(([, shape]) => shape!);

/** Null: they are no parts of an address. */
function decoded(values: readonly string[]): string[] | null {
  try {
    return values.map(decodeURIComponent);
  } catch {
    return null;
  }
}

/** The record whose page, or a page below it, has this path. */
export function recordAt(pathname: string): RecordKey | null {
  for (const place of compiled) {
    const found = place.pattern.exec(pathname);
    const values = found && decoded(found.slice(1));
    if (values) return { subject: place.subject, key: inKey(place, values).join('/') };
  }
  return null;
}

/** The tables that tell of a record beside its own. */
export const partsOf = (subject: string): readonly string[] => places.find((place) => place.subject === subject)?.parts ?? [];

/** The page of a record, or of the record that it is a part of. */
export function pageOf({ subject, key }: RecordKey): string | null {
  const place = places.find((candidate) => candidate.subject === subject || candidate.parts?.includes(subject));
  if (!place) return null;
  const values = key.split('/');
  const needed = placeholders(place);
  if (values.length < needed.length) return null;
  let at = -1;
  return place.path.replace(/:(\w+)/g, (_, shape: string) => inPath(shape, values[(at += 1)]!));
}

/** `isEnd`: only the last value of the key is known. */
export type AskedKey = RecordKey & { isEnd: boolean };
export type AskedRecord = { record: AskedKey } | { problem: 'needsKind' | 'unknownAddress' } | null;

/** What was entered as a record: the address of its page, or its id together with the kind of record. */
export function askedRecord(entered: string, subject: string | null): AskedRecord {
  if (entered === '') return null;
  const address = /^(?:https?:\/\/[^/]+)?(\/[^?#]*)/.exec(entered)?.[1];
  if (address !== undefined) {
    const record = recordAt(address);
    return record ? { record: { ...record, isEnd: false } } : { problem: 'unknownAddress' };
  }
  return subject === null ? { problem: 'needsKind' } : { record: { subject, key: entered, isEnd: !entered.includes('/') } };
}
