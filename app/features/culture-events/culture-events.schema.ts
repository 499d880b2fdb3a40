import * as z from 'zod';
import { absent, civilDay, emptyOr, oneOrMany, optionalWebAddress, text, wholeNumber } from '#app/platform/forms/fields.schema.ts';
import { languages } from '#app/platform/i18n/languages.ts';
import { eventFormats } from './culture-events.model.ts';
import { eventMovements, eventStates } from './event-life.model.ts';
import { frequencies } from './series.model.ts';

const required = 'platform.errors.required';
const filled = (maximum: number) => text(maximum).min(1, required);
const absentText = (maximum: number) => text(maximum).optional().transform((value) => value ?? '');
const day = civilDay('platform.errors.invalidDate');
const absentDay = emptyOr(day);
const absentId = emptyOr(z.uuid());
const code = z.string().max(40);
const ticked = z.union([z.literal('on'), z.literal('')]).optional().transform((value) => value === 'on');

export const eventParams = z.object({ officeId: z.uuid(), eventId: z.uuid() });
export const seriesParams = z.object({ officeId: z.uuid(), seriesId: z.uuid() });

const filters = {
  q: z.string().trim().max(100).optional().catch('').transform((value) => value ?? ''),
  kind: absent(code),
  audience: absent(code),
  state: absent(z.enum([...eventStates, 'counted', 'overdue'])),
  verified: absent(z.enum(['yes', 'no'])),
  region: absent(z.string().regex(/^KZ-\d{2}$/)),
  office: absent(z.uuid()),
  organisation: absent(z.uuid()),
  from: absent(civilDay()),
  to: absent(civilDay()),
};
export const filterNames = Object.keys(filters) as (keyof typeof filters)[];

/** What the list shows is in its address; what makes no sense there is left out. */
export const eventSearch = z.object({ ...filters, after: absent(z.string().regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/)) });
export type EventSearch = z.output<typeof eventSearch>;
export const eventExportSearch = eventSearch.extend({ format: z.enum(['xlsx', 'csv']).optional().catch('xlsx').transform((value) => value ?? 'xlsx') });
export const eventCalendarSearch = z.object({ ...filters, month: absent(z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/)) });
export type EventCalendarSearch = z.output<typeof eventCalendarSearch>;
export const eventPlanSearch = z.object({
  year: absent(z.string().regex(/^20\d{2}$/).transform(Number)), office: filters.office, region: filters.region, organisation: filters.organisation,
});
export type EventPlanSearch = z.output<typeof eventPlanSearch>;
export const publicEventSearch = z.object({
  region: filters.region, kind: filters.kind, month: absent(z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/)), after: eventSearch.shape.after,
});
export type PublicEventSearch = z.output<typeof publicEventSearch>;

/** `persons.<audience>`: how many came, by audience; what is left empty is nobody. */
const persons = z.record(code, z.union([z.literal('').transform(() => 0), wholeNumber])).optional().transform((counts) =>
  Object.entries(counts ?? {}).filter(([, count]) => count > 0).map(([audienceCode, count]) => ({ audienceCode, persons: count })));

const described = {
  title: filled(300),
  language: z.enum(languages),
  kindCode: filled(40),
  startTime: emptyOr(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'cultureEvents.errors.time')),
  format: z.enum(eventFormats),
  place: absentText(300),
  organiser: absentText(300),
  speakers: absentText(500),
  partner: absentText(300),
  isPublic: ticked,
};
const audienceCodes = oneOrMany(code, 20);

const aftermath = {
  localityName: absentText(200),
  result: absentText(2000),
  feedback: absentText(5),
  feedbackAnswers: emptyOr(wholeNumber),
  charterId: absentId,
};

/** Of an event or a series alike. */
export type EventDescription = z.output<z.ZodObject<typeof described>> & { audienceCodes: string[] };
export type EventContent = EventDescription & z.output<z.ZodObject<typeof aftermath>>;

/** An empty file field arrives as a file without a name. */
const photo = z.union([z.instanceof(File), z.literal('')]).optional().transform((value) => (value instanceof File && value.size > 0 ? value : null));

/** `id` is made with the form, so that a repeated submission makes one event. */
export const newEventSchema = z.object({
  id: z.uuid(), organisationId: z.uuid(), when: z.enum(['held', 'planned']), day, ...described, audienceCodes, ...aftermath, persons, mediaUrl: optionalWebAddress.optional().transform((value) => value ?? ''), photo,
});
export type NewEvent = z.output<typeof newEventSchema>;

const version = wholeNumber;
const edit = z.object({ intent: z.literal('edit'), version, ...described, audienceCodes, ...aftermath, persons });
const move = z.object({ intent: z.literal('move'), version, movement: z.enum(eventMovements), heldOn: absentDay, movedTo: absentDay, note: absentText(2000) });
const attachFile = z.object({ intent: z.literal('attachFile'), id: z.uuid(), evidenceKind: filled(40), title: absentText(300), file: z.instanceof(File, { message: required }).refine((file) => file.size > 0, required) });
const attachLink = z.object({ intent: z.literal('attachLink'), id: z.uuid(), title: absentText(300), url: optionalWebAddress.pipe(z.string().min(1, required)) });
const withdraw = z.object({ intent: z.literal('withdraw'), list: z.enum(['proof', 'media']), id: z.uuid() });
export const eventActionSchema = z.discriminatedUnion('intent', [edit, move, attachFile, attachLink, withdraw]);
export type EditEvent = z.output<typeof edit>;
export type MoveEvent = z.output<typeof move>;
export type AttachFile = z.output<typeof attachFile>;
export type AttachLink = z.output<typeof attachLink>;

export const newSeriesSchema = z.object({ id: z.uuid(), organisationId: z.uuid(), ...described, audienceCodes, frequency: z.enum(frequencies), fromOn: day, toOn: day });
export type NewSeries = z.output<typeof newSeriesSchema>;
export const endSeriesSchema = z.object({ version, reason: filled(500) });
