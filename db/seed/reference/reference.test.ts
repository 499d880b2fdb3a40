import { describe, expect, test } from 'vitest';
import { analysisTerms, eliminationRules, riskBands } from './analysis-settings.ts';
import { blocks, blocksOf2022, projectsOf2024 } from './streams-and-blocks.ts';
import { evidenceKinds } from './evidence-kinds.ts';
import { fieldGuides } from './field-guides.ts';
import { indicatorOf, indicators } from './indicators.ts';
import { legalBases } from './legal-bases.ts';
import { centralOffices, coordinator, localOffices, offices, projectOffices } from './offices.ts';
import { organisations, organisationsOf, quasiPublicTotal } from './organisations.ts';
import { demoAccountsToPrint, people, type Role } from './people.ts';
import { paperTemplates } from './paper-templates.ts';
import { peerGroups } from './peer-groups.ts';
import { riskCatalogueEntries, type RiskCatalogue } from './risk-catalogues.ts';
import { riskLibrary } from './risk-library.ts';
import { regions } from './regions.ts';
import { reportingOrganisationsOf } from './reporting-organisations.ts';
import { templateOf, templates } from './templates.ts';
import { units } from './units.ts';

const isUnique = (values: readonly unknown[]) => new Set(values).size === values.length;

test('every name and text is complete in three languages', () => {
  const incomplete: unknown[] = [];
  const visit = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (value && typeof value === 'object') {
      if ('kk' in value && Object.values(value).some((text) => typeof text !== 'string' || text.trim() === '')) incomplete.push(value);
      Object.values(value).forEach(visit);
    }
  };
  visit([fieldGuides, regions, offices, peerGroups, units, blocks, evidenceKinds, legalBases, indicators, templates, organisations, demoAccountsToPrint,
    analysisTerms, eliminationRules, riskBands, paperTemplates, riskCatalogueEntries, riskLibrary]);
  expect(incomplete).toEqual([]);
});

describe('regions', () => {
  test('twenty, each on a tile of its own', () => {
    expect(regions).toHaveLength(20);
    expect(isUnique(regions.map(({ code }) => code))).toBe(true);
    expect(isUnique(regions.map(({ tile }) => `${tile.column} ${tile.row}`))).toBe(true);
    expect(regions.filter(({ validFrom }) => validFrom === '2022-06-08').map(({ code }) => code)).toEqual(['KZ-10', 'KZ-33', 'KZ-62']);
  });

  test.each([
    ['KZ-27', 'KZ-23'], ['KZ-23', 'KZ-47'], ['KZ-15', 'KZ-39'], ['KZ-15', 'KZ-62'], ['KZ-15', 'KZ-43'], ['KZ-39', 'KZ-11'], ['KZ-59', 'KZ-11'],
    ['KZ-11', 'KZ-71'], ['KZ-11', 'KZ-35'], ['KZ-35', 'KZ-10'], ['KZ-35', 'KZ-62'], ['KZ-10', 'KZ-63'], ['KZ-10', 'KZ-55'], ['KZ-10', 'KZ-33'],
    ['KZ-33', 'KZ-19'], ['KZ-19', 'KZ-75'], ['KZ-31', 'KZ-61'], ['KZ-61', 'KZ-79'], ['KZ-61', 'KZ-43'],
  ])('neighbours %s and %s touch on the tile map', (one, other) => {
    const [a, b] = [one, other].map((code) => regions.find((region) => region.code === code)!.tile);
    expect(Math.max(Math.abs(a!.column - b!.column), Math.abs(a!.row - b!.row))).toBe(1);
  });
});

test('44 project offices: 24 central ones that are inferred, 20 akimats', () => {
  expect(projectOffices).toHaveLength(44);
  expect(centralOffices).toHaveLength(24);
  expect(centralOffices.every(({ isInferred }) => isInferred)).toBe(true);
  expect(localOffices.map(({ regionCode }) => regionCode)).toEqual(regions.map(({ code }) => code));
  expect(isUnique(offices.map(({ code }) => code.toLowerCase()))).toBe(true);
  expect(isUnique(offices.map(({ slug }) => slug))).toBe(true);
  expect(coordinator.kind).toBe('coordinator');
  expect(localOffices.find(({ code }) => code === 'AKM')?.name).toEqual({
    kk: 'Ақмола облысының әкімдігі', ru: 'Акимат Акмолинской области', en: 'Akimat of Akmola Region',
  });
  expect(localOffices.find(({ code }) => code === 'AST')?.name).toEqual({
    kk: 'Астана қаласының әкімдігі', ru: 'Акимат города Астаны', en: 'Akimat of Astana city',
  });
});

test('indicators and templates refer to what exists', () => {
  expect(isUnique(indicators.map(({ code }) => code))).toBe(true);
  expect(indicators.filter(({ kind }) => kind === 'ratio').length).toBeGreaterThanOrEqual(3);
  const unitCodes = new Set<string>(units.map(({ code }) => code));
  const blockCodes = new Set<string>(blocks.map(({ code }) => code));
  for (const indicator of indicators) {
    expect(unitCodes).toContain(indicator.unit);
    for (const block of indicator.blocks) expect(blockCodes).toContain(block);
  }
  const evidence = new Set<string>(evidenceKinds.map(({ code }) => code));
  for (const block of [...blocksOf2022, ...projectsOf2024]) {
    const template = templateOf(block);
    for (const { code, targets } of template.indicators) {
      expect(indicatorOf(code).blocks).toContain(block);
      expect(indicatorOf(code).kind).not.toBe('derived');
      const planned = targets.map((target) => Number(target.planned));
      expect(planned).toEqual([...planned].sort((a, b) => a - b));
      // No figure is made up: a plan is all of what a rule demands or of what the charter covers.
      if (targets.length > 0) expect(planned.at(-1)).toBe(1);
      expect(targets.every(({ shareOf }) => (shareOf === undefined) === (indicatorOf(code).kind === 'ratio'))).toBe(true);
    }
    expect(template.tasks.length).toBeGreaterThanOrEqual(3);
    for (const subtask of template.tasks.flatMap(({ subtasks }) => subtasks)) {
      expect(subtask.evidence.length).toBeGreaterThan(0);
      for (const kind of subtask.evidence) expect(evidence).toContain(kind);
    }
  }
});

test('of each field one guide holds on any day, under an act that is in force on it', () => {
  const acts = new Map(legalBases.map((act) => [act.code, act]));
  for (const field of new Set(fieldGuides.map((guide) => guide.field))) {
    for (const day of ['2022-01-01', '2022-06-08', '2023-08-16', '2023-08-17', '2026-01-01']) {
      const holding = fieldGuides.filter((guide) => guide.field === field && guide.validFrom <= day && (guide.validTo === null || guide.validTo >= day));
      expect([field, day, holding.length]).toEqual([field, day, 1]);
      const act = holding[0]!.legalBasis === null ? null : acts.get(holding[0]!.legalBasis);
      expect(act).not.toBeUndefined();
      if (act) expect((act.validFrom ?? day) <= day && (act.validTo ?? day) >= day).toBe(true);
    }
  }
});

describe('organisations', () => {
  test('exactly the printed number of quasi-public entities', () => {
    expect(organisations.filter(({ kind }) => kind === 'quasi_public')).toHaveLength(quasiPublicTotal);
    expect(quasiPublicTotal).toBe(6369);
    const bodies = organisations.filter(({ kind }) => kind !== 'quasi_public').length;
    expect(bodies).toBeGreaterThan(1500);
    expect(bodies).toBeLessThan(1700);
  });

  test('no two share an id, a number or a name', () => {
    expect(isUnique(organisations.map(({ id }) => id))).toBe(true);
    expect(isUnique(organisations.map(({ bin }) => bin))).toBe(true);
    expect(organisations.every(({ bin }) => /^9\d{11}$/.test(bin))).toBe(true);
    for (const language of ['kk', 'ru', 'en'] as const) expect(isUnique(organisations.map(({ name }) => name[language]))).toBe(true);
  });

  test('each office has one apparatus; those of a local office lie in its region', () => {
    for (const office of projectOffices) {
      const own = organisationsOf(office.code);
      expect(own.filter(({ kind }) => kind === 'apparatus')).toHaveLength(1);
      if (office.regionCode) expect(new Set(own.map(({ regionCode }) => regionCode))).toEqual(new Set([office.regionCode]));
      const reporting = reportingOrganisationsOf(office.code);
      expect(reporting.length).toBeGreaterThanOrEqual(3);
      expect(reporting.length).toBeLessThanOrEqual(5);
      expect(reporting[0]!.kind).toBe('apparatus');
      expect(reporting.at(-1)!.kind).toBe('quasi_public');
    }
  });

  test('the register is complete all through 2022, before and after the regions were separated', () => {
    for (const day of ['2022-01-01', '2022-06-07', '2022-06-08', '2022-12-31']) {
      const placed = organisations.filter(
        ({ kind, placements }) => kind === 'quasi_public' && placements.some(({ effectiveOn, endedOn }) => effectiveOn <= day && (endedOn === null || endedOn > day)),
      );
      expect(placed).toHaveLength(quasiPublicTotal);
    }
  });
});

test('people: every role, no two alike', () => {
  expect(isUnique(people.map(({ email }) => email))).toBe(true);
  expect(isUnique(people.map(({ fullName }) => fullName))).toBe(true);
  expect(people.every(({ email }) => email === email.toLowerCase())).toBe(true);
  const roles: Role[] = ['executor', 'complianceOfficer', 'projectManager', 'officeLead', 'commissioner', 'coordinator', 'auditor', 'administrator'];
  const held = new Set(people.flatMap(({ memberships }) => memberships.map(({ role }) => role)));
  expect(held).toEqual(new Set(roles));
  expect(new Set(demoAccountsToPrint.map(({ role }) => role))).toEqual(new Set(roles));
  expect(new Set(demoAccountsToPrint.map(({ language }) => language))).toEqual(new Set(['kk', 'ru', 'en']));
  expect(people.filter(({ memberships }) => memberships.length > 1).length).toBeGreaterThan(3);
});

describe('words and settings of risk registers', () => {
  const codesOf = (catalogue: RiskCatalogue) => riskCatalogueEntries.filter((entry) => entry.catalogue === catalogue).map(({ code }) => code);
  const acts = new Set(legalBases.map(({ code }) => code));

  test('the library offers at least sixty schemes, each in a sphere, a direction and a kind of recommendation that exist', () => {
    expect(riskLibrary.length).toBeGreaterThanOrEqual(60);
    expect(isUnique(riskLibrary.map(({ id }) => id))).toBe(true);
    expect(isUnique(riskLibrary.map(({ scheme }) => scheme.en))).toBe(true);
    for (const entry of riskLibrary) {
      expect(codesOf('sphere')).toContain(entry.sphere);
      expect(codesOf('direction')).toContain(entry.direction);
      expect(codesOf('recommendationKind')).toContain(entry.recommendationKind);
    }
    for (const sphere of ['procurement', 'humanResources', 'permits', 'control', 'services', 'subsidies', 'land', 'construction', 'education', 'healthcare', 'customs']) {
      expect([sphere, riskLibrary.filter((entry) => entry.sphere === sphere).length >= 5]).toEqual([sphere, true]);
    }
  });

  test('codes are unique in their catalogue, processes lie in a sphere, acts exist', () => {
    expect(isUnique(riskCatalogueEntries.map(({ catalogue, code }) => `${catalogue} ${code}`))).toBe(true);
    const processes = riskCatalogueEntries.filter(({ catalogue }) => catalogue === 'process');
    expect(processes.filter(({ group }) => !codesOf('sphere').includes(group!))).toEqual([]);
    const named = [...riskCatalogueEntries, ...analysisTerms, ...eliminationRules].flatMap(({ legalBasis }) => legalBasis ?? []);
    expect(named.filter((code) => !acts.has(code))).toEqual([]);
  });

  test('bands cover every score once; every count names its act or says that none does', () => {
    const scores = riskBands.flatMap(({ fromScore, toScore }) => Array.from({ length: toScore - fromScore + 1 }, (_, index) => fromScore + index));
    expect(scores).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
    expect(analysisTerms.filter(({ legalBasis, note }) => legalBasis === null && note === null)).toEqual([]);
  });
});
