import { createRandom } from '../random.ts';
import { projectOffices, type Office } from './offices.ts';
import { organisationsOf, type Organisation } from './organisations.ts';
import { regionOf } from './regions.ts';

/**
 * The three to five organisations of an office that log values: the apparatus, its biggest bodies and, last, one
 * quasi-public entity with a compliance officer of its own. The others are reported by them.
 */
function chooseReporting(office: Office): Organisation[] {
  const random = createRandom('reporting-organisations', office.code);
  const count = random.chance(0.6) ? 3 : random.chance(0.7) ? 4 : 5;

  const all = organisationsOf(office.code).filter((one) => office.kind === 'lea' || !regionOf(one.regionCode).validFrom);
  const apparatus = all.filter((one) => one.kind === 'apparatus');
  const bodies = all.filter((one) => one.kind === 'subordinate');
  const entities = all.filter((one) => one.kind === 'quasi_public');
  const biggest = entities.filter((one) => one.size === 'large');

  return [...apparatus, ...bodies.slice(0, count - 2), random.pick(biggest.length > 0 ? biggest.slice(0, 4) : entities.slice(0, 4))];
}

const reporting = new Map(projectOffices.map((office) => [office.code, chooseReporting(office)]));

export function reportingOrganisationsOf(officeCode: string): Organisation[] {
  const organisations = reporting.get(officeCode);
  if (!organisations) throw new Error(`No project office ${officeCode}`);
  return organisations;
}
