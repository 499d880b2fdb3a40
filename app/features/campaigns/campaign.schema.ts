import * as z from 'zod';
import { absent, civilDay, oneOrMany, text, wholeNumber } from '#app/platform/forms/fields.schema.ts';
import { checklistStates, officeKinds, organisationKinds, organisationSizes, silenceLevels } from './campaign.model.ts';

const required = 'platform.errors.required';
const civilDate = civilDay('platform.errors.invalidDate');
const mostReminders = 5;

export const campaignParams = z.object({ officeId: z.uuid(), campaignId: z.uuid() });
export type CampaignKey = { officeId: string; campaignId: string };

/** The choice of organisations as its fields say it; what the pasted list names is found later. */
const choice = {
  officeIds: oneOrMany(z.uuid(), 200),
  regionCodes: oneOrMany(z.string().regex(/^KZ-\d{2}$/), 40),
  officeKinds: oneOrMany(z.enum(officeKinds), 2),
  kinds: oneOrMany(z.enum(organisationKinds), 3),
  sizes: oneOrMany(z.enum(organisationSizes), 3),
  list: text(600_000).optional().transform((value) => value ?? ''),
};
export const audienceSchema = z.object(choice);
export type AudienceChoice = z.output<typeof audienceSchema>;

/** "14, 7, 1": each once, the earliest first. */
const reminderDays = text(60).optional().transform((value, context) => {
  const parts = (value ?? '').split(/[\s,;]+/).filter(Boolean);
  const days = [...new Set(parts.map(Number))].sort((left, right) => right - left);
  if (days.length > mostReminders || days.some((day) => !Number.isInteger(day) || day < 0 || day > 180)) {
    context.addIssue({ code: 'custom', message: 'campaigns.errors.reminderDays' });
    return z.NEVER;
  }
  return days;
});

const fields = {
  title: text(200).min(1, required),
  message: text(4000).optional().transform((value) => value ?? ''),
  frameworkVersionId: z.uuid(required),
  year: z.string().regex(/^20\d{2}$/, 'platform.errors.invalidNumber').transform(Number),
  opensOn: civilDate,
  dueOn: civilDate,
  reminderDays,
  ...choice,
};
const inOrder = <Schema extends z.ZodType<{ opensOn: string; dueOn: string }>>(schema: Schema) =>
  schema.refine(({ opensOn, dueOn }) => dueOn >= opensOn, { path: ['dueOn'], message: 'campaigns.errors.dueBeforeOpening' });

/** `id` is made with the form: sent again, it is the same draft. */
export const newCampaignSchema = inOrder(z.object({ id: z.uuid(), ...fields }));
export type NewCampaign = z.output<typeof newCampaignSchema>;
export const editCampaignSchema = inOrder(z.object({ version: wholeNumber, ...fields }));
export type EditCampaign = z.output<typeof editCampaignSchema>;
export type CampaignContent = Omit<NewCampaign, 'id'>;

export const campaignActionSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.enum(['send', 'sendToNew', 'close', 'delete']), version: wholeNumber }),
  z.object({ intent: z.literal('upgrade'), version: wholeNumber, frameworkVersionId: z.uuid() }),
]);
export type CampaignAction = z.output<typeof campaignActionSchema>;

export const silenceRulesSchema = z.object({
  rules: z.array(z.object({
    level: z.enum(silenceLevels), version: wholeNumber, afterWorkingDays: wholeNumber.refine((days) => days <= 250, 'platform.errors.invalidNumber'),
  })).length(silenceLevels.length),
});
export type SaveSilenceRules = z.output<typeof silenceRulesSchema>;

/** What the page of a campaign lists is in its address; what makes no sense there is left out. */
export const progressSearch = z.object({
  q: z.string().trim().max(100).optional().catch('').transform((value) => value ?? ''),
  state: absent(z.enum(checklistStates)),
  office: absent(z.uuid()),
  region: absent(z.string().regex(/^KZ-\d{2}$/)),
  overdue: absent(z.literal('yes')),
  by: z.enum(['kind', 'office', 'region']).optional().catch('office').transform((value) => value ?? 'office'),
  after: absent(z.string().max(100)),
  before: absent(z.string().max(100)),
});
export type ProgressSearch = z.output<typeof progressSearch>;
export const progressExportSearch = progressSearch.extend({ format: z.enum(['xlsx', 'csv']).optional().catch('xlsx').transform((value) => value ?? 'xlsx') });

export const campaignsSearch = z.object({ after: absent(z.string().max(100)), silentAfter: absent(z.string().max(100)) });
export type CampaignsSearch = z.output<typeof campaignsSearch>;
