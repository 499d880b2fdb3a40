import { addDays } from '#app/platform/time/civil-date.ts';

export const serviceForms = ['separateUnit', 'oneOfficer', 'combinedDuty'] as const;
export type ServiceForm = (typeof serviceForms)[number];

/** Who decides about the officer: codes of the catalogue of bodies. */
export const bodyFields = ['appointedBy', 'dismissedBy', 'payDecidedBy', 'accountableTo'] as const;
export type BodyField = (typeof bodyFields)[number];
export const rightFields = ['hasDocumentAccess', 'mayConveneBoard', 'mayRequestExplanations'] as const;
export type RightField = (typeof rightFields)[number];

/** What is written about a service. */
export type ServiceContent = Record<BodyField, string | null> & Record<RightField, boolean | null> & {
  isEstablished: boolean;
  /** Why there is none. */
  reason: string;
  decisionNumber: string;
  decisionOn: string | null;
  decisionBody: string;
  form: ServiceForm | null;
  staffCount: number | null;
  officerName: string;
  officerPosition: string;
  officerPhone: string;
  officerEmail: string;
};

type Lasting = { effectiveOn: string };

/** The state on a day: the last one that began by then; null: nothing was known yet. */
export function stateOn<State extends Lasting>(history: readonly State[], day: string): State | null {
  return history.reduce<State | null>((latest, state) => (state.effectiveOn <= day && (latest === null || state.effectiveOn > latest.effectiveOn) ? state : latest), null);
}

/** Since when there has been a service without a break, as of a day; null: there is none on that day. */
export function establishedSince(history: readonly (Lasting & { isEstablished: boolean })[], day: string): string | null {
  const states = history.filter(({ effectiveOn }) => effectiveOn <= day).sort((a, b) => (a.effectiveOn < b.effectiveOn ? 1 : -1));
  const end = states.findIndex(({ isEstablished }) => !isEstablished);
  return (end === -1 ? states : states.slice(0, end)).at(-1)?.effectiveOn ?? null;
}

export const markerCodes = [...bodyFields, ...rightFields] as const;
export type MarkerCode = (typeof markerCodes)[number];
/** Met or not, and why: decided by a body that is independent of the executive or is not; a right that is given or is not; nothing said. */
export type Marker = { code: MarkerCode; isMet: boolean; reason: 'independentBody' | 'dependentBody' | 'granted' | 'notGranted' | 'notSaid'; body: string | null };

/** The markers of independence, each with its reason. Every one stands for itself; nothing is summed up into a score. */
export function markersOf(content: Pick<ServiceContent, MarkerCode>, independentBodies: ReadonlySet<string>): Marker[] {
  const ofBody = (code: BodyField): Marker => {
    const body = content[code];
    const isMet = body !== null && independentBodies.has(body);
    return { code, isMet, reason: body === null ? 'notSaid' : isMet ? 'independentBody' : 'dependentBody', body };
  };
  const ofRight = (code: RightField): Marker => {
    const right = content[code];
    return { code, isMet: right === true, reason: right === null ? 'notSaid' : right ? 'granted' : 'notGranted', body: null };
  };
  return [...bodyFields.map(ofBody), ...rightFields.map(ofRight)];
}

type Adopted = { documentCode: string; adoptedOn: string; endedOn: string | null };

export const isInForce = ({ adoptedOn, endedOn }: Omit<Adopted, 'documentCode'>, day: string): boolean => adoptedOn <= day && (endedOn === null || endedOn > day);

export type Core = { validFrom: string; documentCodes: string[] };

/** The rule in force on a day: which documents an organisation must have. */
export const coreOn = <Rule extends Core>(cores: readonly Rule[], day: string): Rule | null =>
  cores.reduce<Rule | null>((latest, core) => (core.validFrom <= day && (latest === null || core.validFrom > latest.validFrom) ? core : latest), null);

export type Completeness = { present: string[]; missing: string[]; isComplete: boolean };

/** Documents are complete when every document of the core is in force on the day. */
export function completenessOn(documents: readonly Adopted[], core: Core | null, day: string): Completeness {
  const inForce = new Set(documents.filter((document) => isInForce(document, day)).map(({ documentCode }) => documentCode));
  const codes = core?.documentCodes ?? [];
  const missing = codes.filter((code) => !inForce.has(code));
  return { present: codes.filter((code) => inForce.has(code)), missing, isComplete: codes.length > 0 && missing.length === 0 };
}

type Issued = { issuedOn: string; validUntil: string; withdrawnOn: string | null };
export const certificateStates = ['valid', 'expiring', 'expired', 'withdrawn', 'future'] as const;
export type CertificateState = (typeof certificateStates)[number];

/** A certificate that ends within so many days is to be renewed. */
export const expiringDays = 60;

export function certificateStateOn({ issuedOn, validUntil, withdrawnOn }: Issued, day: string): CertificateState {
  if (issuedOn > day) return 'future';
  if (withdrawnOn !== null && withdrawnOn <= day) return 'withdrawn';
  if (validUntil < day) return 'expired';
  return validUntil <= addDays(day, expiringDays) ? 'expiring' : 'valid';
}

export const isValidOn = (certificate: Issued, day: string): boolean => ['valid', 'expiring'].includes(certificateStateOn(certificate, day));
