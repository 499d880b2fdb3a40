import {
  BookOpen, Building2, Calculator, CalendarCheck, CalendarDays, ChartColumn, ClipboardCheck, FileText, Gauge, House, Import, Inbox, Landmark, LibraryBig, ListChecks, ListTodo, ListTree, Megaphone,
  MessageSquareQuote,
  PencilLine, Send, ShieldAlert, ShieldCheck, TableProperties, Users, type LucideIcon,
} from 'lucide-react';
import type { Role } from '#app/platform/auth/actor.ts';

export type NavigationItem = { key: string; to: string; icon: LucideIcon; hotkey: string };

const items = {
  log: { key: 'log', to: '/work/log', icon: PencilLine, hotkey: 'l' },
  tasks: { key: 'tasks', to: '/work/tasks', icon: ListChecks, hotkey: 't' },
  progress: { key: 'progress', to: '/work/progress', icon: Gauge, hotkey: 'r' },
  charters: { key: 'charters', to: '/charters', icon: FileText, hotkey: 'c' },
  periods: { key: 'periods', to: '/periods', icon: CalendarCheck, hotkey: 'm' },
  statistics: { key: 'statistics', to: '/statistics', icon: ChartColumn, hotkey: 's' },
  office: { key: 'office', to: '/office', icon: House, hotkey: 'h' },
  people: { key: 'people', to: '/office/people', icon: Users, hotkey: 'p' },
  everybody: { key: 'people', to: '/people', icon: Users, hotkey: 'p' },
  region: { key: 'queue', to: '/region', icon: Inbox, hotkey: 'q' },
  nation: { key: 'nation', to: '/nation', icon: House, hotkey: 'h' },
  offices: { key: 'offices', to: '/offices', icon: Landmark, hotkey: 'o' },
  organisations: { key: 'organisations', to: '/organisations', icon: Building2, hotkey: 'g' },
  catalogue: { key: 'catalogue', to: '/catalogue', icon: BookOpen, hotkey: 'k' },
  analyses: { key: 'risks', to: '/analyses', icon: ShieldAlert, hotkey: 'i' },
  risks: { key: 'risks', to: '/risks', icon: ShieldAlert, hotkey: 'i' },
  review: { key: 'risks', to: '/review', icon: ShieldAlert, hotkey: 'i' },
  compliance: { key: 'compliance', to: '/compliance-services', icon: ShieldCheck, hotkey: 'e' },
  checklists: { key: 'checklists', to: '/checklists', icon: ClipboardCheck, hotkey: 'y' },
  actions: { key: 'actions', to: '/actions', icon: ListTodo, hotkey: 'w' },
  culture: { key: 'culture', to: '/culture', icon: Megaphone, hotkey: 'u' },
  registers: { key: 'registers', to: '/registers', icon: LibraryBig, hotkey: 'b' },
  recommendations: { key: 'recommendations', to: '/recommendations', icon: MessageSquareQuote, hotkey: 'n' },
  imported: { key: 'imported', to: '/imported-figures', icon: Import, hotkey: 'f' },
  frameworks: { key: 'frameworks', to: '/frameworks', icon: ListTree, hotkey: 'z' },
  campaigns: { key: 'campaigns', to: '/campaigns', icon: Send, hotkey: 'a' },
  explorer: { key: 'explorer', to: '/explorer', icon: TableProperties, hotkey: 'x' },
  definitions: { key: 'definitions', to: '/statistic-catalogue', icon: Calculator, hotkey: 'v' },
  calendar: { key: 'calendar', to: '/calendar', icon: CalendarDays, hotkey: 'd' },
} satisfies Record<string, NavigationItem>;

/** At most seven places per role; the first is home. */
const navigation: Record<Role, readonly NavigationItem[]> = {
  executor: [items.log, items.tasks, items.charters, items.risks, items.culture, items.catalogue],
  complianceOfficer: [items.analyses, items.checklists, items.actions, items.compliance, items.culture, items.log, items.charters],
  projectManager: [items.progress, items.tasks, items.charters, items.analyses, items.periods, items.statistics, items.organisations],
  officeLead: [items.office, items.tasks, items.charters, items.analyses, items.periods, items.statistics, items.people],
  commissioner: [items.region, items.review, items.tasks, items.charters, items.periods, items.statistics, items.organisations],
  coordinator: [items.nation, items.review, items.tasks, items.statistics, items.charters, items.periods, items.catalogue],
  auditor: [items.nation, items.statistics, items.charters, items.risks, items.periods, items.offices, items.organisations],
  administrator: [items.offices, items.everybody, items.organisations],
};

/** Further places of a role, in the menu of the person. */
const further: Partial<Record<Role, readonly NavigationItem[]>> = {
  executor: [items.checklists, items.actions, items.frameworks, items.imported, items.definitions],
  complianceOfficer: [items.frameworks, items.imported, items.catalogue, items.definitions],
  projectManager: [items.checklists, items.campaigns, items.frameworks, items.actions, items.compliance, items.culture, items.recommendations, items.imported, items.catalogue, items.explorer, items.definitions],
  officeLead: [items.progress, items.checklists, items.campaigns, items.frameworks, items.actions, items.compliance, items.culture, items.recommendations, items.organisations, items.imported, items.catalogue, items.explorer, items.definitions],
  commissioner: [items.checklists, items.campaigns, items.frameworks, items.actions, items.compliance, items.culture, items.recommendations, items.registers, items.imported, items.catalogue, items.explorer, items.definitions],
  coordinator: [items.registers, items.imported, items.recommendations, items.checklists, items.campaigns, items.frameworks, items.actions, items.compliance, items.culture, items.offices, items.organisations, items.calendar, items.explorer, items.definitions],
  auditor: [items.registers, items.recommendations, items.checklists, items.campaigns, items.frameworks, items.actions, items.compliance, items.culture, items.imported, items.catalogue, items.explorer, items.definitions],
  administrator: [items.imported],
};

export const furtherPlacesOf = (role: Role): readonly NavigationItem[] => further[role] ?? [];

export const navigationOf = (role: Role | null): readonly NavigationItem[] => (role ? navigation[role] : []);

/** The first screen after sign-in. */
export const homeOf = (role: Role | null): string => navigationOf(role)[0]?.to ?? '/account';
