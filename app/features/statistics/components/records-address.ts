import type { Derivation, Period } from '../statistics.model.ts';

export type RecordsPlace = { office?: string; region?: string; organisation?: string };

type Span = Pick<Period, 'from' | 'to'>;
type Address = { path: string; search: (span: Span) => Record<string, string> };

const yearOf = ({ from }: Span) => ({ year: from.slice(0, 4) });
const risks = (counted: string): Address => ({ path: '/risks', search: ({ from, to }) => ({ counted, from, to }) });
const services = (filter: Record<string, string>): Address => ({ path: '/compliance-services', search: ({ to }) => ({ ...filter, on: to }) });
const culture: Address = { path: '/culture', search: ({ from, to }) => ({ state: 'counted', from, to }) };
const trainings: Address = { path: '/culture', search: (span) => ({ ...culture.search(span), kind: 'training' }) };
const recommendations = (source: string): Address => ({ path: '/recommendations', search: (span) => ({ source, ...yearOf(span) }) });
const register = (code: string, filter: Record<string, string> = {}): Address => ({ path: `/registers/${code}`, search: (span) => ({ ...filter, ...yearOf(span) }) });
const effects = (kind: string): Address => register('effects', { kind });

const addresses: Record<Derivation, Address> = {
  organisationsAnalysed: { path: '/analyses', search: ({ from, to }) => ({ signedFrom: from, signedTo: to }) },
  risksIdentified: risks('risksIdentified'),
  risksEliminated: risks('risksEliminated'),
  complianceServices: services({ established: 'yes' }),
  completeDocuments: services({ complete: 'yes' }),
  validCertificates: services({ certificate: 'valid' }),
  cultureEvents: culture,
  eventParticipants: culture,
  civilServantsTrained: trainings,
  assessmentsConcluded: register('assessments'),
  recommendationsGiven: recommendations('assessment'),
  recommendationsImplemented: recommendations('assessment'),
  studiesConcluded: register('studies'),
  proposalsGiven: recommendations('study'),
  proposalsImplemented: recommendations('study'),
  draftActsEvaluated: register('draft-acts'),
  draftActRisks: register('draft-acts'),
  effectTengeSaved: effects('tengeSaved'),
  effectTengeReturned: effects('tengeReturned'),
  effectTengePrevented: effects('tengePrevented'),
  effectLandPlots: effects('landPlots'),
  effectApartments: effects('apartments'),
  effectPersons: effects('persons'),
};

/** Where the records lie that a derived figure counts. */
export function recordsAddress(derivation: Derivation, period: Span, place: RecordsPlace): string {
  const { path, search } = addresses[derivation];
  const placed = Object.entries(place).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `${path}?${new URLSearchParams([...placed, ...Object.entries(search(period))])}`;
}
