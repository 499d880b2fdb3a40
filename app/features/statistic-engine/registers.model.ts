import type { Dimension } from './figure.model.ts';

/** Counted within the period, or as it stood on its last day. */
export type DateRuleKind = 'within' | 'asOf';

/** What a definition may choose from: by which of its dates, fields and numbers the records of a register are counted. */
export type RegisterDeclaration = {
  dateRules: Record<string, DateRuleKind>;
  /** Fields of conditions with the values they may have; null: any text. */
  fields: Record<string, readonly string[] | null>;
  distinct: readonly string[];
  sums: readonly string[];
  /** Whether a second person confirms its records, so that a verified figure stands beside the reported one. */
  isVerified: boolean;
  dimensions: readonly Dimension[];
};

const ofOffice = ['office', 'officeKind', 'peerGroup', 'region'] as const;
const inTime = ['month', 'quarter', 'year'] as const;
const officeKinds = ['cga', 'lea', 'coordinator'] as const;
const recordSources = ['assessment', 'study', 'draftAct', 'integrityCheck', 'other'] as const;

const declared = {
  offices: {
    dateRules: { inForce: 'asOf' }, fields: { officeKind: officeKinds }, distinct: [], sums: [], isVerified: false, dimensions: [...ofOffice],
  },
  blocks: { dateRules: { inForce: 'asOf' }, fields: {}, distinct: [], sums: [], isVerified: false, dimensions: ['block'] },
  organisations: {
    dateRules: { placed: 'asOf' }, fields: { kind: ['apparatus', 'subordinate', 'quasi_public'], officeKind: officeKinds, region: null }, distinct: [], sums: [], isVerified: false,
    dimensions: [...ofOffice, 'organisation', 'kind'],
  },
  charters: {
    dateRules: { inForce: 'asOf', starting: 'within', ending: 'within' }, fields: { state: null, block: null, officeKind: officeKinds, region: null }, distinct: [], sums: [], isVerified: false,
    dimensions: [...ofOffice, ...inTime, 'block', 'state'],
  },
  analyses: {
    dateRules: { signed: 'within' }, fields: { state: null, officeKind: officeKinds, region: null }, distinct: ['organisation'], sums: [], isVerified: true,
    dimensions: [...ofOffice, ...inTime, 'organisation', 'state'],
  },
  risks: {
    dateRules: { identified: 'within', eliminated: 'within', open: 'asOf' },
    fields: { state: null, direction: null, officeKind: officeKinds, region: null }, distinct: ['organisation'], sums: [], isVerified: true,
    dimensions: [...ofOffice, ...inTime, 'organisation', 'state', 'direction'],
  },
  checklists: {
    dateRules: { submitted: 'within', due: 'within' }, fields: { state: null, framework: null, officeKind: officeKinds, region: null }, distinct: ['organisation'], sums: [], isVerified: true,
    dimensions: [...ofOffice, ...inTime, 'organisation', 'state', 'framework'],
  },
  events: {
    dateRules: { held: 'within' }, fields: { kind: null, isAwareness: ['yes', 'no'], officeKind: officeKinds, region: null }, distinct: ['organisation'], sums: ['participants'], isVerified: true,
    dimensions: [...ofOffice, ...inTime, 'organisation', 'kind'],
  },
  participants: {
    dateRules: { held: 'within' },
    fields: { kind: null, audience: null, isAwareness: ['yes', 'no'], isTraining: ['yes', 'no'], officeKind: officeKinds, region: null }, distinct: ['event', 'organisation'], sums: ['persons'], isVerified: true,
    dimensions: [...ofOffice, ...inTime, 'organisation', 'kind', 'audience'],
  },
  assessments: {
    dateRules: { concluded: 'within' }, fields: { officeKind: officeKinds, region: null }, distinct: ['body'], sums: [], isVerified: false, dimensions: [...ofOffice, ...inTime],
  },
  studies: {
    dateRules: { concluded: 'within' }, fields: { sphere: null }, distinct: [], sums: [], isVerified: false, dimensions: [...inTime, 'sphere'],
  },
  recommendations: {
    dateRules: { given: 'within', carriedOut: 'within', open: 'asOf' }, fields: { source: recordSources, state: null, officeKind: officeKinds, region: null }, distinct: [], sums: [], isVerified: true,
    dimensions: [...ofOffice, ...inTime, 'source', 'state'],
  },
  draftActs: {
    dateRules: { concluded: 'within' }, fields: { kind: ['law', 'cgaByLaw', 'leaByLaw'], officeKind: officeKinds, region: null }, distinct: [],
    sums: ['risksFound', 'recommendationsGiven', 'recommendationsAccepted'], isVerified: false, dimensions: [...ofOffice, ...inTime, 'kind'],
  },
  integrityChecks: {
    dateRules: { held: 'within' }, fields: {}, distinct: [], sums: ['tested', 'passed', 'selfReported'], isVerified: false, dimensions: [...inTime],
  },
  effects: {
    dateRules: { happened: 'within' },
    fields: {
      source: recordSources, kind: ['tengeSaved', 'tengeReturned', 'tengePrevented', 'tengeAtRisk', 'tengeLost', 'landPlots', 'apartments', 'persons', 'other'],
      sphere: null, unit: null, officeKind: officeKinds, region: null,
    },
    distinct: [], sums: ['amount', 'hectares', 'tenge'], isVerified: true, dimensions: [...ofOffice, ...inTime, 'source', 'kind', 'sphere'],
  },
  targets: { dateRules: { inForce: 'asOf' }, fields: { code: null }, distinct: [], sums: ['amount'], isVerified: false, dimensions: [] },
} as const satisfies Record<string, RegisterDeclaration>;

export type RegisterCode = keyof typeof declared;
export const registers: Readonly<Record<RegisterCode, RegisterDeclaration>> = declared;
export const registerCodes = Object.keys(declared) as RegisterCode[];
