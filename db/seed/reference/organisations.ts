import { apportion } from '../apportion.ts';
import { createRandom } from '../random.ts';
import { stableId } from '../stable-id.ts';
import { centralBodies, localDepartments } from './bodies.ts';
import { localities, localitiesOf, type Locality } from './localities.ts';
import { centralOffices, localOffices, projectOffices, type Office } from './offices.ts';
import { centralEntities, cityEntities, districtEntities, furtherEntities, regionalEntities, type EntityType } from './quasi-public-types.ts';
import { regionOf, regions, type Region } from './regions.ts';
import type { Trilingual } from './trilingual.ts';

export type OrganisationSize = 'large' | 'medium' | 'small';

export type Organisation = {
  id: string;
  officeCode: string;
  regionCode: string;
  kind: 'apparatus' | 'subordinate' | 'quasi_public';
  name: Trilingual;
  /** Twelve digits like a business identification number; the prefix 9 marks it as made up. */
  bin: string;
  size: OrganisationSize;
  /** To which office and region it belonged since when, oldest first; the last one lasts. */
  placements: Placement[];
};

export type Placement = { officeCode: string; regionCode: string; effectiveOn: string; endedOn: string | null };

/** Quasi-public entities in the register at the end of 2022. */
export const quasiPublicTotal = 6369;
const centralQuasiPublicTotal = 669;

const astana = 'KZ-71';

type Draft = Pick<Organisation, 'kind' | 'name' | 'size' | 'regionCode'> & {
  /** There before its region was separated from another one. */
  isOlderThanRegion: boolean;
};

/** «Ақмола облысының», «Акмолинской области», “Akmola Region”: the region before or after what belongs to it. */
const ofRegion = (region: Region): Trilingual => ({ kk: `${region.name.kk}ның`, ru: region.genitiveRu, en: region.name.en });

/** The same for a district or city; the region is added where districts of several regions share a name. */
function ofLocality(locality: Locality): Trilingual {
  const namesakes = localities.filter((other) => other.name.kk === locality.name.kk);
  const region = regionOf(locality.regionCode);
  if (namesakes.length === 1) return { kk: `${locality.name.kk}ның`, ru: locality.genitiveRu, en: locality.name.en };
  return {
    kk: `${region.name.kk} ${locality.name.kk}ның`,
    ru: `${locality.genitiveRu} ${region.genitiveRu}`,
    en: `${locality.name.en}, ${region.name.en}`,
  };
}

const ofCentralOffice = ({ name }: Office): Trilingual => ({
  kk: `${name.kk}нің`,
  ru: name.ru.replace(/^(Министерств|Агентств)о/, '$1а'),
  en: `the ${name.en}`,
});

function body(owner: Trilingual, what: Trilingual, regionCode: string, size: OrganisationSize): Draft {
  return {
    kind: 'subordinate',
    isOlderThanRegion: false,
    regionCode,
    size,
    name: { kk: `${owner.kk} ${what.kk}`, ru: `${what.ru} ${owner.ru}`, en: `${what.en} of ${owner.en}` },
  };
}

function entity(owner: Trilingual, type: EntityType, regionCode: string, number: number): Draft {
  const numbered = type.isNumbered || number > 1 ? ` № ${number}` : '';
  return {
    kind: 'quasi_public',
    isOlderThanRegion: true,
    regionCode,
    size: type.size,
    name: {
      kk: `${owner.kk} «${type.name.kk}${numbered}» ${type.form.kk}`,
      ru: `${type.form.ru} «${type.name.ru}${numbered}» ${owner.ru}`,
      en: `${type.name.en}${numbered.replace('№', 'No.')} of ${owner.en}`,
    },
  };
}

const akimOffice = (owner: Trilingual): Trilingual => ({
  kk: owner.kk.replace(/ның$/, ' әкімінің аппараты'),
  ru: `Аппарат акима ${owner.ru}`,
  en: `Office of the Akim of ${owner.en}`,
});

const centralApparatus = (owner: Trilingual): Trilingual => ({
  kk: `${owner.kk} орталық аппараты`,
  ru: `Центральный аппарат ${owner.ru}`,
  en: `Central Office of ${owner.en}`,
});

const apparatus = (office: Office): Draft => ({
  kind: 'apparatus',
  isOlderThanRegion: false,
  regionCode: office.regionCode ?? astana,
  size: 'large',
  name: office.regionCode ? akimOffice(ofRegion(regionOf(office.regionCode))) : centralApparatus(ofCentralOffice(office)),
});

const educationDivision: Trilingual = { kk: 'білім бөлімі', ru: 'Отдел образования', en: 'Division of Education' };
const financeDivision: Trilingual = { kk: 'экономика және қаржы бөлімі', ru: 'Отдел экономики и финансов', en: 'Division of Economy and Finance' };

const apparatusOfDistrict = { kind: 'subordinate', size: 'medium', isOlderThanRegion: true } as const;

/** A local office: departments of the region, akimats of its districts and cities with two divisions each. */
function localBodies(region: Region): Draft[] {
  const departments = localDepartments.map((department) => body(ofRegion(region), department, region.code, 'large'));
  const districts = localitiesOf(region.code).flatMap((locality) => {
    const owner = ofLocality(locality);
    return [
      { ...body(owner, educationDivision, region.code, 'medium'), isOlderThanRegion: true },
      { ...body(owner, financeDivision, region.code, 'small'), isOlderThanRegion: true },
      { ...apparatusOfDistrict, regionCode: region.code, name: akimOffice(owner) },
    ];
  });
  return [...departments, ...districts];
}

/** Entities of a region in order of importance: what every place has first, then kindergartens, schools and clinics. */
function* localEntities(region: Region): Generator<Draft> {
  for (const type of regionalEntities) yield entity(ofRegion(region), type, region.code, 1);
  for (const type of specialEntities(region.code)) yield entity(ofRegion(region), type, region.code, 1);

  const places = localitiesOf(region.code);
  const isCity = (place: Locality) => place.kind === 'city' || region.kind === 'city';
  for (let round = 0; ; round++) {
    for (const place of places) {
      const basics = isCity(place) ? cityEntities : districtEntities;
      for (let step = 0; step < (isCity(place) ? 3 : 1); step++) {
        const position = round * (isCity(place) ? 3 : 1) + step;
        const basic = basics[position];
        const further = position - basics.length;
        const type = basic ?? furtherEntities[further % furtherEntities.length]!;
        yield entity(ofLocality(place), type, region.code, basic ? 1 : Math.floor(further / furtherEntities.length) + 1);
      }
    }
  }
}

function specialEntities(regionCode: string): EntityType[] {
  const company = { kk: 'АҚ', ru: 'АО', en: 'JSC' };
  const limited = { kk: 'ЖШС', ru: 'ТОО', en: 'LLP' };
  if (regionCode !== astana) return [];
  return [
    { name: { kk: 'Астана аймақтық электр желілік компаниясы', ru: 'Астана-РЭК', en: 'Astana REC JSC' }, form: company, size: 'large', isNumbered: false },
    { name: { kk: 'Elorda Eco System', ru: 'Elorda Eco System', en: 'Elorda Eco System' }, form: limited, size: 'medium', isNumbered: false },
  ];
}

function* centralEntitiesOf(office: Office): Generator<Draft> {
  for (let number = 1; ; number++) {
    for (const type of centralEntities[office.code] ?? []) {
      for (const region of regions) {
        yield entity(ofRegion(region), type, region.code, number);
      }
    }
  }
}

function* take<T>(items: Iterable<T>, count: number): Generator<T> {
  let taken = 0;
  if (count === 0) return;
  for (const item of items) {
    yield item;
    if (++taken === count) return;
  }
}

/** Central entities in an order that is believable but not the same region first in each office. */
function centralShare(office: Office, count: number): Draft[] {
  const types = centralEntities[office.code]?.length ?? 0;
  const pool = [...take(centralEntitiesOf(office), Math.max(count, types * regions.length))];
  return createRandom('central-entities', office.code).shuffle(pool).slice(0, count);
}

/** The register of entities was there before the year that is reconstructed. */
const registerFrom = '2021-01-01';

/**
 * Where a region was separated from another one, its entities and the bodies of its districts were there before and
 * move on that day; the bodies of the region itself begin then.
 */
function placementsOf(office: Office, { regionCode, isOlderThanRegion }: Draft): Placement[] {
  const { validFrom, separatedFrom } = regionOf(regionCode);
  if (!validFrom || !separatedFrom) return [{ officeCode: office.code, regionCode, effectiveOn: registerFrom, endedOn: null }];

  const placement: Placement = { officeCode: office.code, regionCode, effectiveOn: validFrom, endedOn: null };
  if (!isOlderThanRegion) return [placement];
  const officeBefore = office.kind === 'lea' ? regionOf(separatedFrom).abbreviation : office.code;
  return [{ officeCode: officeBefore, regionCode: separatedFrom, effectiveOn: registerFrom, endedOn: validFrom }, placement];
}

function buildOrganisations(): Organisation[] {
  const localShares = apportion(quasiPublicTotal - centralQuasiPublicTotal, localOffices.map((office) => localEntityWeights[office.code]!));
  const centralShares = apportion(centralQuasiPublicTotal, centralOffices.map((office) => centralEntityWeights[office.code]!));

  const draftsOf = (office: Office): Draft[] => {
    if (office.regionCode) {
      const region = regionOf(office.regionCode);
      return [apparatus(office), ...localBodies(region), ...take(localEntities(region), localShares[localOffices.indexOf(office)]!)];
    }
    const { committees, territorial } = centralBodies[office.code]!;
    return [
      apparatus(office),
      ...committees.map((committee) => body(ofCentralOffice(office), committee, astana, 'large')),
      ...territorial.flatMap((department) => regions.map((region) => body(ofRegion(region), department, region.code, 'medium'))),
      ...centralShare(office, centralShares[centralOffices.indexOf(office)]!),
    ];
  };

  let serial = 0;
  return projectOffices.flatMap((office) =>
    draftsOf(office).map((draft) => {
      serial += 1;
      return {
        id: stableId('organisation', office.code, draft.name.kk),
        officeCode: office.code,
        regionCode: draft.regionCode,
        kind: draft.kind,
        name: draft.name,
        size: draft.size,
        bin: `9${String((serial * 15485863) % 100_000_000_000).padStart(11, '0')}`,
        placements: placementsOf(office, draft),
      };
    }),
  );
}

/** How many entities a local office answers for, relative to the others. */
const localEntityWeights: Record<string, number> = {
  ABA: 230, AKM: 300, AKT: 320, ALM: 330, ATY: 250, WKO: 290, ZHM: 310, ZHT: 230, KAR: 360, KOS: 300,
  KZO: 280, MAN: 220, PAV: 280, NKO: 240, TUR: 450, ULT: 110, EKO: 290, AST: 290, ALA: 420, SHY: 200,
};
const centralEntityWeights: Record<string, number> = {
  MFA: 6, MD: 14, MIA: 26, MISD: 16, MF: 20, MNE: 14, MJ: 16, ME: 40, MSHE: 88, MH: 78, MLSP: 32, MCS: 86, MA: 58, MEn: 46,
  MENR: 50, MIID: 56, MTI: 16, MDDIAI: 30, MES: 16, ACSA: 5, ASPR: 8, APDC: 3, ARDFM: 7, FMA: 4,
};

/** The register: each office's apparatus and bodies, and the quasi-public entities it answers for. */
export const organisations: Organisation[] = buildOrganisations();

const byOffice = Map.groupBy(organisations, (organisation) => organisation.officeCode);

export function organisationsOf(officeCode: string): Organisation[] {
  return byOffice.get(officeCode) ?? [];
}
