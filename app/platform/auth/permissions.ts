import type { Role } from './actor.ts';

/**
 * Which role may do what at all. Rows are limited by the database; states by the rules of each feature.
 * The route table, the interface and the permission tests all read this one table.
 */
export const permissions = {
  'account.use': ['executor', 'complianceOfficer', 'projectManager', 'officeLead', 'commissioner', 'coordinator', 'auditor', 'administrator'],
  /** Who must have a second factor. */
  'signInRules.edit': ['administrator'],
  'value.read': ['executor', 'complianceOfficer', 'projectManager', 'officeLead', 'commissioner', 'coordinator', 'auditor'],
  'value.log': ['executor', 'complianceOfficer', 'projectManager', 'officeLead'],
  'value.comment': ['executor', 'complianceOfficer', 'projectManager', 'officeLead', 'commissioner', 'coordinator'],
  'charter.read': ['executor', 'complianceOfficer', 'projectManager', 'officeLead', 'commissioner', 'coordinator', 'auditor'],
  'charter.comment': ['executor', 'complianceOfficer', 'projectManager', 'officeLead', 'commissioner', 'coordinator'],
  /** To watch a charter, and to be noted as having looked at it: an auditor leaves no trace. */
  'charter.follow': ['executor', 'complianceOfficer', 'projectManager', 'officeLead', 'commissioner', 'coordinator'],
  'charter.draft': ['projectManager', 'officeLead'],
  'charter.agree': ['commissioner', 'coordinator'],
  'charter.approve': ['officeLead'],
  /** Subtasks: to carry them out, to name who does, to confirm or return them. */
  'work.do': ['executor', 'projectManager', 'officeLead', 'commissioner', 'coordinator'],
  'escalation.read': ['projectManager', 'officeLead', 'commissioner', 'coordinator', 'auditor'],
  'portfolio.read': ['projectManager', 'officeLead', 'commissioner', 'coordinator', 'auditor'],
  'view.save': ['projectManager', 'officeLead', 'commissioner', 'coordinator'],
  'indicator.pause': ['projectManager', 'officeLead'],
  'period.read': ['projectManager', 'officeLead', 'commissioner', 'coordinator', 'auditor'],
  'period.close': ['officeLead'],
  'period.accept': ['commissioner', 'coordinator'],
  'period.consolidate': ['coordinator'],
  'people.manage': ['officeLead', 'administrator'],
  'organisation.read': ['projectManager', 'officeLead', 'commissioner', 'coordinator', 'auditor', 'administrator'],
  'organisation.move': ['coordinator'],
  'office.read': ['coordinator', 'auditor', 'administrator'],
  'office.edit': ['coordinator', 'administrator'],
  'officeCalendar.edit': ['officeLead'],
  'calendar.edit': ['coordinator'],
  /** Internal analyses, risk registers and lists of exposed positions. An executor sees those of their organisation. */
  'register.read': ['executor', 'complianceOfficer', 'projectManager', 'officeLead', 'commissioner', 'coordinator', 'auditor'],
  'register.write': ['complianceOfficer', 'projectManager', 'officeLead'],
  /** To carry out measures of the own organisation, attach their proof and report an elimination. */
  'register.carryOut': ['executor', 'complianceOfficer', 'projectManager', 'officeLead'],
  'register.acceptResidual': ['officeLead'],
  /** To do anything at all to a risk: which deed of its page is whose, its life says. */
  'register.act': ['executor', 'complianceOfficer', 'projectManager', 'officeLead', 'commissioner', 'coordinator'],
  'register.review': ['commissioner', 'coordinator'],
  'regionalIssue.read': ['projectManager', 'officeLead', 'commissioner', 'coordinator', 'auditor'],
  'regionalIssue.raise': ['commissioner', 'coordinator'],
  'regionalIssue.answer': ['projectManager', 'officeLead'],
  /** Any step of an issue's life; which one, its table says. */
  'regionalIssue.act': ['projectManager', 'officeLead', 'commissioner', 'coordinator'],
  /** Compliance services of quasi-public organisations, their documents and certificates. */
  'compliance.read': ['complianceOfficer', 'projectManager', 'officeLead', 'commissioner', 'coordinator', 'auditor'],
  'compliance.write': ['complianceOfficer', 'projectManager', 'officeLead'],
  /** Checklists of campaigns: an executor answers the chapters that were given to them. */
  'checklist.read': ['executor', 'complianceOfficer', 'projectManager', 'officeLead', 'commissioner', 'coordinator', 'auditor'],
  'checklist.answer': ['executor', 'complianceOfficer', 'projectManager', 'officeLead'],
  'checklist.submit': ['complianceOfficer', 'projectManager', 'officeLead'],
  'checklist.review': ['projectManager', 'officeLead', 'commissioner', 'coordinator'],
  /** To do anything at all to a checklist or an action about a gap: which deed is whose, its life says. */
  'checklist.act': ['executor', 'complianceOfficer', 'projectManager', 'officeLead', 'commissioner', 'coordinator'],
  /** Events of anti-corruption culture: an executor sees and logs those of their organisation. */
  'culture.read': ['executor', 'complianceOfficer', 'projectManager', 'officeLead', 'commissioner', 'coordinator', 'auditor'],
  'culture.write': ['executor', 'complianceOfficer', 'projectManager', 'officeLead'],
  'culture.review': ['commissioner', 'coordinator'],
  /** Any step of an event's life; which one is whose, its table says. */
  'culture.act': ['executor', 'complianceOfficer', 'projectManager', 'officeLead', 'commissioner', 'coordinator'],
  /** Recommendations of the coordinator: the body answers, the coordinator gives and judges. */
  'recommendation.read': ['projectManager', 'officeLead', 'commissioner', 'coordinator', 'auditor'],
  'recommendation.answer': ['projectManager', 'officeLead'],
  'recommendation.give': ['coordinator'],
  /** Any step of a recommendation's life; which one, its table says. */
  'recommendation.act': ['projectManager', 'officeLead', 'coordinator'],
  /** Registers of the coordinator: a body and a commissioner read what concerns them. */
  'coordinatorRegister.read': ['projectManager', 'officeLead', 'commissioner', 'coordinator', 'auditor'],
  'coordinatorRegister.write': ['coordinator'],
  'effect.verify': ['commissioner', 'coordinator'],
  /** Public statistics of other authorities: nothing of a tenant. */
  'importedFigure.read': ['executor', 'complianceOfficer', 'projectManager', 'officeLead', 'commissioner', 'coordinator', 'auditor', 'administrator'],
  'importedFigure.write': ['coordinator'],
  /** Publications before and after they are published; what is published, everybody reads without signing in. */
  'publication.read': ['coordinator', 'auditor'],
  'publication.prepare': ['coordinator'],
  /** Frameworks: what organisations are asked about. Everybody who may be asked, or judges answers, reads them. */
  'framework.read': ['executor', 'complianceOfficer', 'projectManager', 'officeLead', 'commissioner', 'coordinator', 'auditor'],
  'framework.edit': ['coordinator'],
  /** Frameworks sent to many organisations: by the coordinator to all, by an office to its own. */
  'campaign.read': ['projectManager', 'officeLead', 'commissioner', 'coordinator', 'auditor'],
  'campaign.send': ['projectManager', 'officeLead', 'coordinator'],
  'campaign.setSilence': ['coordinator'],
  'catalogue.read': ['executor', 'complianceOfficer', 'projectManager', 'officeLead', 'commissioner', 'coordinator', 'auditor'],
  'catalogue.edit': ['coordinator'],
  'statistics.read': ['projectManager', 'officeLead', 'commissioner', 'coordinator', 'auditor'],
  /** National reports: written by the coordinator; the public reads the published ones. */
  'nationalReport.read': ['coordinator', 'auditor'],
  'nationalReport.write': ['coordinator'],
  'nationalReport.agree': ['coordinator'],
  'nationalReport.publish': ['coordinator'],
  /** What the national statistics count. */
  'statistic.read': ['executor', 'complianceOfficer', 'projectManager', 'officeLead', 'commissioner', 'coordinator', 'auditor'],
  'statistic.define': ['coordinator'],
  'progress.read': ['projectManager', 'officeLead'],
  'ownOffice.read': ['officeLead'],
  'ownOrganisation.read': ['complianceOfficer'],
  'queue.read': ['commissioner'],
  'nation.read': ['coordinator', 'auditor'],
  /** The board of a period: the coordinator reminds, explains, consolidates. */
  'consolidation.read': ['coordinator', 'auditor'],
  'consolidation.act': ['coordinator'],
  /** Two pages on a subject: who may be briefed about which one, the briefing's rule says. */
  'briefing.organisation': ['complianceOfficer', 'projectManager', 'officeLead', 'commissioner', 'coordinator', 'auditor'],
  'briefing.office': ['projectManager', 'officeLead', 'commissioner', 'coordinator', 'auditor'],
  'briefing.region': ['commissioner', 'coordinator', 'auditor'],
  /** The audit trail: what the acting role could read anyway; the administrator sees what happens at the door and to memberships. */
  'audit.read': ['officeLead', 'coordinator', 'auditor', 'administrator'],
  'audit.export': ['officeLead', 'coordinator', 'auditor'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

export function may(actor: { role: Role }, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(actor.role);
}
