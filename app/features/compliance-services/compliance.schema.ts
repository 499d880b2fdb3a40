import * as z from 'zod';
import { civilDay, emptyOr, oneOrMany, text, wholeNumber } from '#app/platform/forms/fields.schema.ts';
import { serviceForms } from './compliance.model.ts';

const required = 'platform.errors.required';
export const organisationParams = z.object({ officeId: z.uuid(), organisationId: z.uuid() });
export type OrganisationKey = z.infer<typeof organisationParams>;

const civilDate = civilDay('platform.errors.invalidDate');
const code = emptyOr(z.string().max(60));
const right = emptyOr(z.enum(['yes', 'no']).transform((value) => value === 'yes'));
const link = emptyOr(z.url({ protocol: /^https?$/, error: 'platform.errors.invalidField' }).max(2000, 'platform.errors.tooLong'));
const proof = z.instanceof(File).optional().transform((file) => (file && file.size > 0 ? file : null));
const email = emptyOr(z.email('complianceServices.errors.email').max(254)).transform((value) => value ?? '');

const said = {
  decisionNumber: text(100).default(''),
  decisionOn: emptyOr(civilDate),
  decisionBody: text(300).default(''),
  staffCount: emptyOr(wholeNumber.refine((value) => value <= 10_000, 'platform.errors.invalidNumber')),
  appointedBy: code,
  dismissedBy: code,
  payDecidedBy: code,
  accountableTo: code,
  hasDocumentAccess: right,
  mayConveneBoard: right,
  mayRequestExplanations: right,
  officerName: text(200).default(''),
  officerPosition: text(200).default(''),
  officerPhone: text(60).default(''),
  officerEmail: email,
  officerPersonId: emptyOr(z.uuid()),
};
/** What is said of a service that does not exist: nothing but the reason and the decision. */
const withoutService = {
  form: null, staffCount: null, appointedBy: null, dismissedBy: null, payDecidedBy: null, accountableTo: null, hasDocumentAccess: null, mayConveneBoard: null,
  mayRequestExplanations: null, officerName: '', officerPosition: '', officerPhone: '', officerEmail: '', officerPersonId: null,
};

/** `id` is made with the form: of a new record, or of the one that is corrected, whose `version` is then given. */
const identity = { id: z.uuid(), version: wholeNumber };
const saveService = z
  .object({
    intent: z.literal('saveService'), ...identity, effectiveOn: civilDate, ...said,
    isEstablished: z.enum(['yes', 'no'], required).transform((value) => value === 'yes'), reason: text(2000).default(''), form: emptyOr(z.enum(serviceForms)),
  })
  .refine(({ isEstablished, form }) => !isEstablished || form !== null, { path: ['form'], message: required })
  .refine(({ isEstablished, reason }) => isEstablished || reason.length >= 3, { path: ['reason'], message: required })
  .transform((input) => (input.isEstablished ? { ...input, reason: '' } : { ...input, ...withoutService }));

const document = { documentCode: z.string().min(1, required).max(60), number: text(100).default(''), adoptedOn: civilDate, endedOn: emptyOr(civilDate), url: link, file: proof };
const saveDocument = z.object({ intent: z.literal('saveDocument'), ...identity, ...document })
  .refine(({ url, file }) => url === null || file === null, { path: ['url'], message: 'complianceServices.errors.linkOrFile' })
  .refine(({ adoptedOn, endedOn }) => endedOn === null || endedOn >= adoptedOn, { path: ['endedOn'], message: 'complianceServices.errors.endsBefore' });

const certificate = {
  standardCode: z.string().min(1, required).max(60), number: text(100).min(1, required), issuedBy: text(300).min(1, required), accreditation: text(300).default(''),
  issuedOn: civilDate, validUntil: civilDate, withdrawnOn: emptyOr(civilDate), withdrawnReason: emptyOr(text(2000)), file: proof,
};
const saveCertificate = z.object({ intent: z.literal('saveCertificate'), ...identity, ...certificate })
  .refine(({ issuedOn, validUntil }) => validUntil >= issuedOn, { path: ['validUntil'], message: 'complianceServices.errors.endsBefore' })
  .refine(({ issuedOn, withdrawnOn }) => withdrawnOn === null || withdrawnOn >= issuedOn, { path: ['withdrawnOn'], message: 'complianceServices.errors.endsBefore' })
  .refine(({ withdrawnOn, withdrawnReason }) => withdrawnOn === null || (withdrawnReason !== null && withdrawnReason.length >= 3), { path: ['withdrawnReason'], message: required });

const remove = z.object({ intent: z.literal('remove'), subject: z.enum(['service', 'document', 'certificate']), ...identity });

export const organisationActionSchema = z.discriminatedUnion('intent', [saveService, saveDocument, saveCertificate, remove]);
export type OrganisationAction = z.output<typeof organisationActionSchema>;
export type SaveService = z.output<typeof saveService>;
export type SaveDocument = z.output<typeof saveDocument>;
export type SaveCertificate = z.output<typeof saveCertificate>;
export type RemoveRecord = z.output<typeof remove>;

export const coreSchema = z.object({ validFrom: civilDate, documentCodes: oneOrMany(z.string().max(60), 60).refine((codes) => codes.length > 0, required) });
export type SaveCore = z.output<typeof coreSchema>;

const check = z.object({
  intent: z.literal('check'),
  id: z.uuid(),
  file: z.instanceof(File, { message: required }).refine((file) => file.size > 0 || file.name !== '', required),
});
const settle = <Intent extends string>(intent: Intent) => z.object({ intent: z.literal(intent), importId: z.uuid() });
export const importActionSchema = z.discriminatedUnion('intent', [check, settle('confirm'), settle('dismiss'), settle('undo')]);
export type CheckWorkbook = z.output<typeof check>;
