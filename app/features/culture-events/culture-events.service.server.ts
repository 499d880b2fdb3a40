import { v7 as uuid } from 'uuid';
import type { Actor } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { guardedBy } from '#app/platform/db/guarded-by.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import { keepFile, type StoredFile } from '#app/platform/files/keep-file.server.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import { tenthsOf, type AudienceCount } from './culture-events.model.ts';
import { selectCatalogues, selectEvidenceKinds } from './culture-events.queries.server.ts';
import {
  endSeriesRows, insertEvent, insertMedia, insertProof, insertSeries, insertStep, isOwnCharter, isOwnOrganisation, lockEvent, lockSeries, replaceParticipants, saveOwnMove, saveReview,
  updateEvent, withdrawPart, type EventForMove, type EventKey, type EventMove, type SeriesKey, type StoredContent,
} from './culture-events.repo.server.ts';
import type { AttachFile, AttachLink, EditEvent, EventContent, MoveEvent, NewEvent, NewSeries } from './culture-events.schema.ts';
import { eventLife, isEditable, refusalOf, type EventRefusal, type MovementWords } from './event-life.model.ts';
import { isTooLong, unfoldSeries } from './series.model.ts';

const required = 'platform.errors.required';
const checkFields = 'platform.errors.checkFields';

/** The field at which a refusal of a movement is shown. */
const fieldOfRefusal: Partial<Record<EventRefusal, string>> = { notFuture: 'heldOn', newDay: 'movedTo', reason: 'note', remark: 'note' };

function refusalWith(refusal: EventRefusal) {
  const field = fieldOfRefusal[refusal];
  const sentence = `cultureEvents.refusals.${refusal}`;
  return field ? refused(checkFields, {}, { [field]: sentence }) : refused(sentence);
}

/** What the database would refuse too, should two people act at once. */
const guarded = guardedBy({
  culture_events_movement_check: 'cultureEvents.refusals.notFromHere',
  culture_events_participants_check: 'cultureEvents.refusals.participants',
  culture_events_proof_check: 'cultureEvents.refusals.proof',
  culture_events_second_person_check: 'cultureEvents.refusals.secondPerson',
  culture_events_verified_check: 'cultureEvents.refusals.secondPerson',
  culture_events_reviewer_check: 'cultureEvents.refusals.ownReviewer',
  culture_events_frozen_check: 'cultureEvents.refusals.frozen',
  culture_event_parts_open_check: 'cultureEvents.refusals.frozen',
});

/** Checks what a form says against the catalogues. Audiences of participants count as audiences of the event. @throws AppError 422. */
async function checkedContent(
  transaction: ActorTransaction, actor: Actor, content: EventContent, persons: readonly AudienceCount[], today: string, formerKind?: string,
): Promise<StoredContent> {
  const { kinds, audiences } = await selectCatalogues(transaction, formerKind === undefined ? today : null);
  const errors: Record<string, string> = {};
  const isKnown = (code: string) => audiences.some((audience) => audience.code === code);
  const audienceCodes = [...new Set([...content.audienceCodes, ...persons.map(({ audienceCode }) => audienceCode)])];
  if (!kinds.some(({ code }) => code === content.kindCode)) errors.kindCode = required;
  if (audienceCodes.length === 0) errors.audienceCodes = 'cultureEvents.errors.noAudience';
  else if (!audienceCodes.every(isKnown)) errors.audienceCodes = 'platform.errors.invalidField';
  if (persons.some((count) => count.persons > 1_000_000)) errors.audienceCodes = 'cultureEvents.errors.tooManyPersons';
  const feedbackTenths = tenthsOf(content.feedback);
  if (content.feedback !== '' && feedbackTenths === null) errors.feedback = 'cultureEvents.errors.feedback';
  if (content.feedback !== '' && !content.feedbackAnswers) errors.feedbackAnswers = required;
  if (content.feedback === '' && content.feedbackAnswers) errors.feedback = required;
  if (content.charterId !== null && !(await isOwnCharter(transaction, actor.officeId, content.charterId))) errors.charterId = 'platform.errors.invalidField';
  if (Object.keys(errors).length > 0) throw refused(checkFields, {}, errors);
  return { ...content, audienceCodes, feedbackTenths, feedbackAnswers: feedbackTenths === null ? null : content.feedbackAnswers };
}

async function assertOwnOrganisation(transaction: ActorTransaction, actor: Actor, organisationId: string): Promise<void> {
  if (!(await isOwnOrganisation(transaction, actor, organisationId))) throw refused(checkFields, {}, { organisationId: required });
}

type Write = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;

/** The sentences of a form that logs an event just held stand at its own fields. */
const fieldInQuickEntry: Partial<Record<EventRefusal, string>> = { notFuture: 'day', participants: 'audienceCodes', proof: 'photo' };

/** Plans an event, or logs one that was just held, with its participants and a photograph, all or nothing. @throws AppError 422. */
export async function createEvent(services: Pick<Services, 'config'>, actor: Actor, write: Write, input: NewEvent, today: string): Promise<EventKey> {
  const key = { officeId: actor.officeId, eventId: input.id };
  const create = (file: StoredFile | null) =>
    guarded(() => write(async (transaction) => {
      await assertOwnOrganisation(transaction, actor, input.organisationId);
      const isHeld = input.when === 'held';
      if (isHeld && input.day > today) throw refused(checkFields, {}, { day: 'cultureEvents.refusals.notFuture' });
      const content = await checkedContent(transaction, actor, input, input.persons, today);
      const isFresh = await insertEvent(transaction, actor, { id: input.id, organisationId: input.organisationId, day: input.day, isUnplanned: isHeld }, content);
      if (!isFresh) return false;
      const place = { ...key, organisationId: input.organisationId };
      if (isHeld) await replaceParticipants(transaction, key, input.organisationId, input.persons);
      if (input.mediaUrl !== '') await insertMedia(transaction, actor, place, { id: uuid(), title: '', url: input.mediaUrl });
      if (file) await insertProof(transaction, actor, place, { id: uuid(), evidenceKind: 'photo', title: file.name, file });
      if (isHeld) {
        const event = await lockEvent(transaction, key);
        const words = { heldOn: input.day };
        const refusal = refusalOf('hold', event!, actor, words, today);
        if (refusal) throw refused(checkFields, {}, { [fieldInQuickEntry[refusal] ?? 'day']: `cultureEvents.refusals.${refusal}` });
        await move(transaction, actor, event!, 'hold', words);
      }
      return true;
    }));
  const { photo } = input;
  if (photo) await keepFile(services.config, actor.officeId, photo, create).catch(atPhoto);
  else await create(null);
  return key;
}

/** What is wrong with the file of the quick entry is said at its field. */
function atPhoto(error: unknown): never {
  const { fieldErrors, messageKey, params } = error as { fieldErrors?: Record<string, string>; messageKey?: string; params?: Record<string, string | number> };
  if (fieldErrors?.file && messageKey) throw refused(messageKey, params, { photo: fieldErrors.file });
  throw error;
}

async function move(transaction: ActorTransaction, actor: Actor, event: EventForMove, movement: MoveEvent['movement'], words: MovementWords): Promise<void> {
  const rule = eventLife[movement];
  const saved: EventMove = {
    movement,
    fromState: event.state,
    toState: rule.to,
    heldOn: rule.to === 'held' ? words.heldOn! : null,
    movedTo: rule.to === 'moved' ? words.movedTo! : null,
    earlierOn: rule.to === 'moved' ? event.plannedOn : null,
    note: words.note?.trim() || null,
  };
  await (rule.permission === 'culture.review' ? saveReview : saveOwnMove)(transaction, actor, event, saved);
  await insertStep(transaction, actor, event, saved);
}

/** The executor of a charter's team has no part in the registers, and may lock nothing of them. */
const seesRegister = (actor: Actor): boolean => actor.scope !== 'team';

async function findForChange(transaction: ActorTransaction, actor: Actor, key: EventKey, version: number | null): Promise<EventForMove> {
  const event = seesRegister(actor) ? await lockEvent(transaction, key) : null;
  if (!event) throw notFound();
  if (version !== null && event.version !== version) throw stale();
  return event;
}

/** Moves an event along its life. @throws AppError 404, 409 when somebody changed it meanwhile, 422. */
export async function moveEvent(transaction: ActorTransaction, actor: Actor, key: EventKey, input: Pick<MoveEvent, 'version' | 'movement'> & MovementWords, today: string): Promise<void> {
  const event = await findForChange(transaction, actor, key, input.version);
  const refusal = refusalOf(input.movement, event, actor, input, today);
  if (refusal) throw refusalWith(refusal);
  await guarded(() => move(transaction, actor, event, input.movement, input));
}

async function findOpen(transaction: ActorTransaction, actor: Actor, key: EventKey, version: number | null): Promise<EventForMove> {
  const event = await findForChange(transaction, actor, key, version);
  if (!may(actor, 'culture.write')) throw refused('cultureEvents.refusals.notYours');
  if (!isEditable(event.state)) throw refused('cultureEvents.refusals.frozen');
  return event;
}

/** @throws AppError 404, 409, 422. */
export async function editEvent(transaction: ActorTransaction, actor: Actor, key: EventKey, input: EditEvent, today: string): Promise<void> {
  const event = await findOpen(transaction, actor, key, input.version);
  const content = await checkedContent(transaction, actor, input, input.persons, today, event.kindCode);
  await replaceParticipants(transaction, key, event.organisationId, input.persons);
  await updateEvent(transaction, key, content);
  await insertStep(transaction, actor, event, { movement: 'edit', fromState: event.state, toState: event.state, earlierOn: null, note: null });
}

/** @throws AppError 404, 422. */
export async function attachFile(services: Pick<Services, 'config'>, actor: Actor, write: Write, key: EventKey, input: AttachFile): Promise<void> {
  await keepFile(services.config, key.officeId, input.file, (file) =>
    guarded(() => write(async (transaction) => {
      const event = await findOpen(transaction, actor, key, null);
      const kinds = await selectEvidenceKinds(transaction);
      if (!kinds.some(({ code }) => code === input.evidenceKind)) throw refused(checkFields, {}, { evidenceKind: required });
      return insertProof(transaction, actor, event, { id: input.id, evidenceKind: input.evidenceKind, title: input.title || file.name, file });
    })));
}

/** @throws AppError 404, 422. */
export async function attachLink(transaction: ActorTransaction, actor: Actor, key: EventKey, input: AttachLink): Promise<void> {
  const event = await findOpen(transaction, actor, key, null);
  await insertMedia(transaction, actor, event, input);
}

/** @throws AppError 404, 422. */
export async function takeBackPart(transaction: ActorTransaction, actor: Actor, key: EventKey, list: 'proof' | 'media', id: string): Promise<void> {
  await findOpen(transaction, actor, key, null);
  if (!(await withdrawPart(transaction, key, list, id))) throw notFound();
}

/** Plans a series and all its events. @throws AppError 422. */
export async function planSeries(transaction: ActorTransaction, actor: Actor, input: NewSeries, today: string): Promise<SeriesKey> {
  await assertOwnOrganisation(transaction, actor, input.organisationId);
  if (input.toOn < input.fromOn) throw refused(checkFields, {}, { toOn: 'cultureEvents.errors.endsEarlier' });
  if (isTooLong(input)) throw refused(checkFields, {}, { toOn: 'cultureEvents.errors.seriesTooLong' });
  const content = await checkedContent(
    transaction, actor, { ...input, localityName: '', result: '', feedback: '', feedbackAnswers: null, charterId: null }, [], today,
  );
  await insertSeries(transaction, actor, input, content, unfoldSeries(input));
  return { officeId: actor.officeId, seriesId: input.id };
}

/** Ends a series today: only what is untouched and still to come goes. @returns how many went. @throws AppError 404, 409, 422. */
export async function endSeries(transaction: ActorTransaction, actor: Actor, key: SeriesKey, input: { version: number; reason: string }, today: string): Promise<number> {
  if (!may(actor, 'culture.write')) throw refused('cultureEvents.refusals.notYours');
  const series = seesRegister(actor) ? await lockSeries(transaction, key) : null;
  if (!series) throw notFound();
  if (series.version !== input.version) throw stale();
  if (series.endedOn !== null) throw refused('cultureEvents.refusals.seriesEnded');
  return endSeriesRows(transaction, key, today, input.reason);
}
