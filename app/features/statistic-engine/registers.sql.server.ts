import { sql, type SQL } from 'drizzle-orm';
import type { Dimension } from './figure.model.ts';
import type { RegisterCode } from './registers.model.ts';

/** Records that count by a rule: on a day, or from a day on until before another (null: without end). */
type Rule = { when: SQL; isVerified?: SQL } & ({ on: SQL } | { since: SQL; until: SQL });

/**
 * How a register is read. `r` is its record, `o` the record's office, where it has one. Columns are named as the fields and dimensions that
 * the register declares; those of office and time are the same everywhere.
 */
type RegisterSql = {
  from: SQL;
  rules: Record<string, Rule>;
  columns: Partial<Record<string, SQL>>;
  distinct: Record<string, SQL>;
  sums: Record<string, SQL>;
  /** Null: a record has no page of its own. */
  record: { id: SQL; title: SQL; organisation: SQL; path: (office: string, id: string) => string } | null;
  /** Only the national scope may read the table at all. */
  isNational?: true;
};

const day = (instant: SQL): SQL => sql`(${instant} at time zone 'Asia/Almaty')::date`;
const yesOrNo = (is: SQL): SQL => sql`case when ${is} then 'yes' else 'no' end`;
const ofOrganisation = sql`(select g.name from organisations g where g.office_id = r.office_id and g.id = r.organisation_id)`;
const noOrganisation = sql`null::jsonb`;
const organisation = sql`r.organisation_id::text`;
const concerned = sql`join offices o on o.id = r.office_id`;
const organisations = { organisation };
/** A body that the system does not know by an id is told apart by its name. */
const body = sql`r.office_id::text || '/' || coalesce(r.organisation_id::text, '') || '/' || fold_text(r.body_name)`;
const inWorkspace = (register: string) => (office: string, id: string) => `/registers/${register}/${office}/${id}`;
const numbered = (title: SQL): SQL => sql`'№ ' || r.number || ' · ' || ${title}`;

const heldEvents = sql`join culture_event_kinds k on k.code = r.kind_code ${concerned}`;
const held: Rule = { when: sql`r.state in ('held', 'verified')`, on: sql`r.held_on`, isVerified: sql`r.state = 'verified'` };
const eventRecord = { id: sql`r.id`, title: sql`r.title`, organisation: ofOrganisation, path: (office: string, id: string) => `/culture/${office}/${id}` };

export const registerSql: Record<RegisterCode, RegisterSql> = {
  offices: {
    from: sql`offices r join offices o on o.id = r.id`, rules: { inForce: { when: sql`true`, since: sql`r.valid_from`, until: sql`r.valid_to + 1` } }, columns: {}, distinct: {}, sums: {}, record: null,
  },
  blocks: { from: sql`blocks r`, rules: { inForce: { when: sql`true`, since: sql`r.valid_from`, until: sql`r.valid_to + 1` } }, columns: { block: sql`r.code` }, distinct: {}, sums: {}, record: null },
  organisations: {
    from: sql`organisation_placements r join organisations g on g.office_id = r.office_id and g.id = r.organisation_id ${concerned}`,
    rules: { placed: { when: sql`true`, since: sql`r.effective_on`, until: sql`r.ended_on` } },
    columns: { ...organisations, kind: sql`g.kind` }, distinct: {}, sums: {},
    record: { id: sql`r.organisation_id`, title: sql`g.name ->> 'kk'`, organisation: sql`g.name`, path: (office, id) => `/organisations/${office}/${id}` },
  },
  charters: {
    from: sql`charters r ${concerned}`,
    rules: {
      inForce: { when: sql`r.approved_version is not null`, since: sql`r.starts_on`, until: sql`r.ends_on + 1` },
      starting: { when: sql`r.approved_version is not null`, on: sql`r.starts_on` },
      ending: { when: sql`r.approved_version is not null`, on: sql`r.ends_on` },
    },
    columns: { state: sql`r.state`, block: sql`r.block_code` }, distinct: {}, sums: {},
    record: { id: sql`r.id`, title: sql`r.code || ' · ' || (r.name ->> 'kk')`, organisation: noOrganisation, path: (office, id) => `/charters/${office}/${id}` },
  },
  analyses: {
    from: sql`internal_analyses r ${concerned}`,
    rules: { signed: { when: sql`r.is_counted and r.signed_on is not null`, on: sql`r.signed_on`, isVerified: sql`coalesce(r.review = 'confirmed', false)` } },
    columns: { ...organisations, state: sql`r.state` }, distinct: { organisation }, sums: {},
    record: { id: sql`r.id`, title: sql`r.object`, organisation: ofOrganisation, path: (office, id) => `/analyses/${office}/${id}` },
  },
  risks: {
    from: sql`risks r ${concerned}`,
    rules: {
      identified: { when: sql`r.is_counted and r.state <> 'withdrawn'`, on: sql`r.identified_on`, isVerified: sql`r.is_confirmed` },
      eliminated: { when: sql`r.state in ('eliminated', 'verified')`, on: sql`r.eliminated_on`, isVerified: sql`r.state = 'verified'` },
      open: { when: sql`r.state <> 'withdrawn'`, since: sql`r.identified_on`, until: sql`r.eliminated_on`, isVerified: sql`r.is_confirmed` },
    },
    columns: { ...organisations, state: sql`r.state`, direction: sql`r.direction_code` }, distinct: { organisation }, sums: {},
    record: { id: sql`r.id`, title: sql`r.code || ' · ' || r.title`, organisation: ofOrganisation, path: (office, id) => `/risks/${office}/${id}` },
  },
  checklists: {
    from: sql`checklists r ${concerned}`,
    rules: {
      submitted: { when: sql`r.submitted_at is not null`, on: day(sql`r.submitted_at`), isVerified: sql`r.state = 'reviewed'` },
      due: { when: sql`true`, on: sql`r.due_on`, isVerified: sql`r.state = 'reviewed'` },
    },
    columns: { ...organisations, state: sql`r.state`, framework: sql`r.framework_code` }, distinct: { organisation }, sums: {},
    record: { id: sql`r.id`, title: sql`r.title`, organisation: ofOrganisation, path: (office, id) => `/checklists/${office}/${id}` },
  },
  events: {
    from: sql`culture_events r ${heldEvents}`, rules: { held },
    columns: { ...organisations, kind: sql`r.kind_code`, isAwareness: yesOrNo(sql`k.is_awareness`) }, distinct: { organisation }, sums: { participants: sql`r.participants` }, record: eventRecord,
  },
  participants: {
    from: sql`culture_events r join culture_event_participants p on p.office_id = r.office_id and p.event_id = r.id ${heldEvents}`, rules: { held },
    columns: { ...organisations, kind: sql`r.kind_code`, audience: sql`p.audience_code`, isAwareness: yesOrNo(sql`k.is_awareness`), isTraining: yesOrNo(sql`k.trains_civil_servants`) },
    distinct: { event: sql`r.id::text`, organisation }, sums: { persons: sql`p.persons` }, record: eventRecord,
  },
  assessments: {
    from: sql`external_assessments r ${concerned}`, rules: { concluded: { when: sql`true`, on: sql`r.concluded_on` } }, columns: {}, distinct: { body }, sums: {},
    record: { id: sql`r.id`, title: numbered(sql`r.order_number`), organisation: ofOrganisation, path: inWorkspace('assessments') },
  },
  studies: {
    from: sql`monitoring_studies r ${concerned}`, rules: { concluded: { when: sql`true`, on: sql`r.concluded_on` } }, columns: { sphere: sql`r.sphere` }, distinct: {}, sums: {}, isNational: true,
    record: { id: sql`r.id`, title: numbered(sql`r.topic`), organisation: noOrganisation, path: inWorkspace('studies') },
  },
  recommendations: {
    from: sql`recommendations r ${concerned}`,
    rules: {
      given: { when: sql`r.state <> 'withdrawn'`, on: sql`r.given_on`, isVerified: sql`false` },
      carriedOut: { when: sql`r.state in ('done', 'confirmed')`, on: sql`r.done_on`, isVerified: sql`r.state = 'confirmed'` },
      open: { when: sql`r.state <> 'withdrawn'`, since: sql`r.given_on`, until: sql`r.done_on`, isVerified: sql`false` },
    },
    columns: { source: sql`r.source_kind`, state: sql`r.state` }, distinct: {}, sums: {},
    record: { id: sql`r.id`, title: numbered(sql`r.wording`), organisation: ofOrganisation, path: (office, id) => `/recommendations/${office}/${id}` },
  },
  draftActs: {
    from: sql`draft_act_evaluations r ${concerned}`, rules: { concluded: { when: sql`true`, on: sql`r.concluded_on` } }, columns: { kind: sql`r.kind` }, distinct: {},
    sums: { risksFound: sql`r.risks_found`, recommendationsGiven: sql`r.recommendations_given`, recommendationsAccepted: sql`r.recommendations_accepted` },
    record: { id: sql`r.id`, title: numbered(sql`r.title`), organisation: noOrganisation, path: inWorkspace('draft-acts') },
  },
  integrityChecks: {
    from: sql`integrity_checks r ${concerned}`, rules: { held: { when: sql`true`, on: sql`r.held_on` } }, columns: {}, distinct: {}, isNational: true,
    sums: { tested: sql`r.tested`, passed: sql`r.passed`, selfReported: sql`r.self_reported` },
    record: { id: sql`r.id`, title: numbered(sql`r.body_name`), organisation: noOrganisation, path: inWorkspace('integrity-checks') },
  },
  effects: {
    from: sql`effects r ${concerned}`, rules: { happened: { when: sql`true`, on: sql`r.happened_on`, isVerified: sql`r.verified_by is not null` } },
    columns: { source: sql`r.source_kind`, kind: sql`r.kind`, sphere: sql`r.sphere`, unit: sql`r.unit` }, distinct: {},
    sums: { amount: sql`r.amount`, hectares: sql`r.hectares`, tenge: sql`r.tenge` },
    record: { id: sql`r.id`, title: numbered(sql`left(r.story, 200)`), organisation: noOrganisation, path: inWorkspace('effects') },
  },
  targets: {
    from: sql`register_targets r`, rules: { inForce: { when: sql`true`, since: sql`r.valid_from`, until: sql`r.valid_to + 1` } }, columns: { code: sql`r.code` }, distinct: {}, sums: { amount: sql`r.amount` }, record: null,
  },
};

/** A column of a dimension or of a field; of time, by the day on which the record counts. */
export function columnOf(register: RegisterCode, name: Dimension | string, on: SQL | null): SQL {
  const own = registerSql[register].columns[name];
  if (own) return own;
  switch (name) {
    case 'office': return sql`o.id::text`;
    case 'officeKind': return sql`o.kind`;
    case 'peerGroup': return sql`coalesce(o.peer_group_code, '')`;
    case 'region': return register === 'offices' ? sql`coalesce(o.region_code, 'KZ')` : sql`coalesce(r.region_code, 'KZ')`;
    case 'month': return sql`to_char(${on!}, 'YYYY-MM')`;
    case 'quarter': return sql`to_char(${on!}, 'YYYY-"Q"Q')`;
    case 'year': return sql`to_char(${on!}, 'YYYY')`;
    default: throw new RangeError(`${register} has no ${name}`);
  }
}
