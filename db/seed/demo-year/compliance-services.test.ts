import { expect, test } from 'vitest';
import { completenessOn, isValidOn, stateOn, type Core } from '#app/features/compliance-services/compliance.model.ts';
import { complianceCores } from '../reference/compliance.ts';
import { officeByCode } from '../reference/offices.ts';
import { organisations, quasiPublicTotal } from '../reference/organisations.ts';
import { buildComplianceServices } from './compliance-services.ts';
import { printedFacts } from './printed-facts.ts';

const rows = buildComplianceServices('2026-11-23');
const core: Core = complianceCores[0]!;

const byPlace = <Value>(table: Record<string, unknown>[], of: (row: Record<string, unknown>) => Value) => {
  const places = new Map<string, Value[]>();
  for (const row of table) {
    const key = `${row.office_id as string} ${row.organisation_id as string}`;
    places.set(key, [...(places.get(key) ?? []), of(row)]);
  }
  return places;
};
const services = byPlace(rows.compliance_services, (row) => ({ effectiveOn: row.effective_on as string, isEstablished: row.is_established as boolean }));
const documents = byPlace(rows.compliance_documents, (row) => ({ documentCode: row.document_code as string, adoptedOn: row.adopted_on as string, endedOn: null }));
const certificates = byPlace(rows.compliance_certificates, (row) => ({ issuedOn: row.issued_on as string, validUntil: row.valid_until as string, withdrawnOn: row.withdrawn_on as string | null }));

/** What the register says of a day, each organisation in the office where it was placed on that day. */
function figuresOn(day: string) {
  const counts = { organisations: 0, established: 0, lea: 0, cga: 0, certified: 0 };
  for (const organisation of organisations.filter(({ kind }) => kind === 'quasi_public')) {
    const placement = organisation.placements.find(({ effectiveOn, endedOn }) => effectiveOn <= day && (endedOn === null || endedOn > day));
    if (!placement) continue;
    const office = officeByCode(placement.officeCode);
    const key = `${office.id} ${organisation.id}`;
    counts.organisations += 1;
    if (stateOn(services.get(key) ?? [], day)?.isEstablished) counts.established += 1;
    if (completenessOn(documents.get(key) ?? [], core, day).isComplete) counts[office.kind as 'lea' | 'cga'] += 1;
    if ((certificates.get(key) ?? []).some((one) => isValidOn(one, day))) counts.certified += 1;
  }
  return counts;
}

test('at the end of 2022 the register says what the report prints', () => {
  expect(figuresOn('2022-12-31')).toEqual({
    organisations: quasiPublicTotal, established: printedFacts.complianceServices, ...printedFacts.complianceDocuments, certified: printedFacts.certificates,
  });
});

test('it grew until then and goes on growing', () => {
  const [before, middle, printed, today] = ['2021-12-31', '2022-06-30', '2022-12-31', '2026-11-23'].map(figuresOn) as ReturnType<typeof figuresOn>[];
  const complete = ({ lea, cga }: ReturnType<typeof figuresOn>) => lea + cga;
  expect(before!.established).toBeGreaterThan(3000);
  for (const [earlier, later] of [[before!, middle!], [middle!, printed!], [printed!, today!]] as const) {
    expect(earlier.established).toBeLessThan(later.established);
    expect(complete(earlier)).toBeLessThan(complete(later));
  }
  expect(before!.certified).toBeLessThan(printed!.certified);
  expect(today!.certified).toBeGreaterThan(printed!.certified);
  expect(today!.established).toBeLessThan(quasiPublicTotal);
});

test('a separated region takes over what the older one knew, on the day of the separation', () => {
  expect(figuresOn('2022-06-08').established).toBeGreaterThanOrEqual(figuresOn('2022-06-07').established);
  expect(figuresOn('2022-06-08').organisations).toBe(figuresOn('2022-06-07').organisations);
});
