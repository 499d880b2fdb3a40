import {
  BookOpen, BookText, Building2, Calculator, CalendarCheck, CalendarDays, ChartColumn, ClipboardCheck, FileCheck, FileText, Gauge, History, House, Import, Inbox, KeyRound, Landmark, Layers, LibraryBig, ListChecks, ListTodo,
  ListTree, Megaphone,
  MessageSquareQuote, Newspaper,
  PencilLine, Send, ShieldAlert, ShieldCheck, TableProperties, Users, type LucideIcon,
} from 'lucide-react';
import type { Role } from '#app/platform/auth/actor.ts';

export const navigationGroups = ['work', 'registers', 'figures', 'reference'] as const;
export type NavigationGroup = (typeof navigationGroups)[number];
/** `group`: under which heading it stands among the further places. */
export type NavigationItem = { key: string; to: string; icon: LucideIcon; hotkey: string; group: NavigationGroup };

const items = {
  ownOrganisation: { key: 'ownOrganisation', to: '/organisation', icon: House, hotkey: 'j', group: 'work' },
  audit: { key: 'audit', to: '/audit', icon: History, hotkey: '5', group: 'reference' },
  consolidation: { key: 'consolidation', to: '/consolidation', icon: Layers, hotkey: 'x', group: 'figures' },
  briefing: { key: 'briefing', to: '/briefing', icon: Newspaper, hotkey: 'v', group: 'figures' },
  log: { key: 'log', to: '/work/log', icon: PencilLine, hotkey: 'l', group: 'work' },
  tasks: { key: 'tasks', to: '/work/tasks', icon: ListChecks, hotkey: 't', group: 'work' },
  progress: { key: 'progress', to: '/work/progress', icon: Gauge, hotkey: 'r', group: 'work' },
  charters: { key: 'charters', to: '/charters', icon: FileText, hotkey: 'c', group: 'work' },
  periods: { key: 'periods', to: '/periods', icon: CalendarCheck, hotkey: 'm', group: 'work' },
  statistics: { key: 'statistics', to: '/statistics', icon: ChartColumn, hotkey: 's', group: 'figures' },
  office: { key: 'office', to: '/office', icon: House, hotkey: 'h', group: 'work' },
  people: { key: 'people', to: '/office/people', icon: Users, hotkey: 'p', group: 'work' },
  everybody: { key: 'people', to: '/people', icon: Users, hotkey: 'p', group: 'work' },
  region: { key: 'queue', to: '/region', icon: Inbox, hotkey: 'q', group: 'work' },
  nation: { key: 'nation', to: '/nation', icon: House, hotkey: 'h', group: 'work' },
  offices: { key: 'offices', to: '/offices', icon: Landmark, hotkey: 'o', group: 'reference' },
  organisations: { key: 'organisations', to: '/organisations', icon: Building2, hotkey: 'g', group: 'reference' },
  catalogue: { key: 'catalogue', to: '/catalogue', icon: BookOpen, hotkey: 'k', group: 'reference' },
  analyses: { key: 'risks', to: '/analyses', icon: ShieldAlert, hotkey: 'i', group: 'registers' },
  risks: { key: 'risks', to: '/risks', icon: ShieldAlert, hotkey: 'i', group: 'registers' },
  review: { key: 'risks', to: '/review', icon: ShieldAlert, hotkey: 'i', group: 'work' },
  compliance: { key: 'compliance', to: '/compliance-services', icon: ShieldCheck, hotkey: 'e', group: 'registers' },
  checklists: { key: 'checklists', to: '/checklists', icon: ClipboardCheck, hotkey: 'y', group: 'work' },
  actions: { key: 'actions', to: '/actions', icon: ListTodo, hotkey: 'w', group: 'work' },
  culture: { key: 'culture', to: '/culture', icon: Megaphone, hotkey: 'u', group: 'registers' },
  registers: { key: 'registers', to: '/registers', icon: LibraryBig, hotkey: 'b', group: 'registers' },
  recommendations: { key: 'recommendations', to: '/recommendations', icon: MessageSquareQuote, hotkey: 'n', group: 'registers' },
  imported: { key: 'imported', to: '/imported-figures', icon: Import, hotkey: 'f', group: 'figures' },
  frameworks: { key: 'frameworks', to: '/frameworks', icon: ListTree, hotkey: 'z', group: 'reference' },
  campaigns: { key: 'campaigns', to: '/campaigns', icon: Send, hotkey: 'a', group: 'work' },
  explorer: { key: 'explorer', to: '/explorer', icon: TableProperties, hotkey: '1', group: 'figures' },
  definitions: { key: 'definitions', to: '/statistic-catalogue', icon: Calculator, hotkey: '2', group: 'figures' },
  publications: { key: 'publications', to: '/publications', icon: FileCheck, hotkey: '3', group: 'figures' },
  nationalReports: { key: 'nationalReports', to: '/national-reports', icon: BookText, hotkey: '4', group: 'figures' },
  signInRules: { key: 'signInRules', to: '/sign-in-rules', icon: KeyRound, hotkey: '6', group: 'reference' },
  calendar: { key: 'calendar', to: '/calendar', icon: CalendarDays, hotkey: 'd', group: 'reference' },
} satisfies Record<string, NavigationItem>;

/** At most seven places per role; the first is home. */
const navigation: Record<Role, readonly NavigationItem[]> = {
  executor: [items.log, items.tasks, items.charters, items.risks, items.culture, items.catalogue],
  complianceOfficer: [items.ownOrganisation, items.analyses, items.checklists, items.actions, items.compliance, items.culture, items.log],
  projectManager: [items.progress, items.tasks, items.charters, items.analyses, items.periods, items.statistics, items.organisations],
  officeLead: [items.office, items.tasks, items.charters, items.analyses, items.periods, items.statistics, items.people],
  commissioner: [items.region, items.review, items.tasks, items.charters, items.periods, items.statistics, items.organisations],
  coordinator: [items.nation, items.consolidation, items.review, items.statistics, items.charters, items.periods, items.catalogue],
  auditor: [items.nation, items.consolidation, items.statistics, items.charters, items.risks, items.periods, items.organisations],
  administrator: [items.offices, items.everybody, items.organisations],
};

/** Further places of a role, in the menu of the person, under the headings of their groups. */
const further: Partial<Record<Role, readonly NavigationItem[]>> = {
  executor: [items.checklists, items.actions, items.frameworks, items.definitions, items.imported],
  complianceOfficer: [items.charters, items.definitions, items.imported, items.briefing, items.frameworks, items.catalogue],
  projectManager: [items.checklists, items.campaigns, items.actions, items.compliance, items.culture, items.recommendations, items.briefing, items.explorer, items.definitions, items.imported, items.frameworks, items.catalogue],
  officeLead: [
    items.progress, items.checklists, items.campaigns, items.actions, items.compliance, items.culture, items.recommendations, items.briefing, items.explorer, items.definitions, items.imported, items.organisations, items.frameworks,
    items.catalogue,
    items.audit,
  ],
  commissioner: [items.checklists, items.campaigns, items.actions, items.compliance, items.culture, items.recommendations, items.registers, items.briefing, items.explorer, items.definitions, items.imported, items.frameworks, items.catalogue],
  coordinator: [
    items.tasks, items.campaigns, items.checklists, items.actions, items.registers, items.recommendations, items.compliance, items.culture, items.briefing, items.explorer, items.definitions, items.publications,
    items.nationalReports, items.imported, items.offices, items.organisations, items.frameworks, items.calendar,
    items.audit,
  ],
  auditor: [
    items.campaigns, items.checklists, items.actions, items.registers, items.recommendations, items.compliance, items.culture, items.briefing, items.explorer, items.definitions, items.publications, items.nationalReports,
    items.imported, items.offices, items.frameworks,
    items.catalogue,
    items.audit,
  ],
  administrator: [items.signInRules, items.imported, items.audit],
};

export const furtherPlacesOf = (role: Role): { group: NavigationGroup; places: NavigationItem[] }[] =>
  navigationGroups
    .map((group) => ({ group, places: (further[role] ?? []).filter((place) => place.group === group) }))
    .filter(({ places }) => places.length > 0);

export const navigationOf = (role: Role | null): readonly NavigationItem[] => (role ? navigation[role] : []);

/** The first screen after sign-in. */
export const homeOf = (role: Role | null): string => navigationOf(role)[0]?.to ?? '/account';
