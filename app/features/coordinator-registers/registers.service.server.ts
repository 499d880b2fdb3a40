import { giveRecommendations } from '#app/features/recommendations/index.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import { parseInput } from '#app/platform/http/route.server.ts';
import type { CivilDate } from '#app/platform/time/civil-date.ts';
import { loadRegisterChoices } from './registers.queries.server.ts';
import { problemsOf, registers, type RecordValues, type Register, type RegisterCode } from './registers.model.ts';
import {
  findAkimat, insertRecord, insertTarget, lockRecord, officeExists, selectLastTarget, updateRecord, verifyEffect, type RecordKey,
} from './registers.repo.server.ts';
import { sentValues, valuesSchema, type NewRecord, type NewTarget, type RecordAction } from './registers.schema.ts';

const required = 'platform.errors.required';

/** What a form sent for the fields of a register. @throws AppError 422 with an error per field. */
async function readValues(transaction: ActorTransaction, register: Register, sent: Record<string, unknown>, today: CivilDate): Promise<RecordValues> {
  const values = parseInput(valuesSchema(register), sentValues(register.code, sent));
  const problems = problemsOf(values, today);
  const choices = await loadRegisterChoices(transaction);
  const isKnown = (list: readonly { code: string }[], codes: readonly string[]) => codes.every((code) => list.some((entry) => entry.code === code));
  if (typeof values.sphere === 'string' && !isKnown(choices.spheres, [values.sphere])) problems.sphere = required;
  if (values.directionCodes && !isKnown(choices.directions, values.directionCodes as string[])) problems.directionCodes = 'platform.errors.invalidField';
  if (values.factorCounts && !isKnown(choices.factors, Object.keys(values.factorCounts))) problems.factorCounts = 'platform.errors.invalidField';
  if (Object.keys(problems).length > 0) throw refused('platform.errors.checkFields', {}, problems);
  return values;
}

/** In whose workspace a new record lies. @throws AppError 422. */
async function placeOf(transaction: ActorTransaction, actor: Actor, register: Register, input: NewRecord): Promise<string> {
  if (register.place === 'coordinator') return actor.officeId;
  if (register.place === 'region') {
    if (input.regionCode === null) return actor.officeId;
    const akimat = await findAkimat(transaction, input.regionCode);
    if (!akimat) throw refused(required, {}, { regionCode: required });
    return akimat;
  }
  if (input.officeId === null || !(await officeExists(transaction, input.officeId))) throw refused(required, {}, { officeId: required });
  return input.officeId;
}

/** Enters a record in a register. @throws AppError 422. */
export async function enterRecord(transaction: ActorTransaction, actor: Actor, code: RegisterCode, input: NewRecord, today: CivilDate): Promise<RecordKey> {
  const register = registers[code];
  const values = await readValues(transaction, register, input, today);
  const officeId = await placeOf(transaction, actor, register, input);
  const key = { officeId, recordId: input.id };
  const source = code === 'effects' ? await effectSourceOf(transaction, input) : null;
  await insertRecord(transaction, actor, register, key, values, register.place === 'region' ? input.regionCode : null, source);
  return key;
}

/** An effect comes from a record that its author sees, or from nothing that is named. @throws AppError 404. */
async function effectSourceOf(transaction: ActorTransaction, { source, sourceOffice, sourceRecord }: NewRecord) {
  if (source === null || sourceOffice === null || sourceRecord === null) return { kind: source ?? 'other', officeId: null, id: null };
  const register = Object.values(registers).find((candidate) => candidate.source === source && candidate.code !== 'effects');
  if (!register || !(await lockRecord(transaction, register, { officeId: sourceOffice, recordId: sourceRecord }))) throw notFound();
  return { kind: source, officeId: sourceOffice, id: sourceRecord };
}

/** Any deed of a record's page. @throws AppError 404, 409 when somebody changed it meanwhile, 422. */
export async function actOnRecord(transaction: ActorTransaction, actor: Actor, code: RegisterCode, key: RecordKey, input: RecordAction, today: CivilDate): Promise<void> {
  const register = registers[code];
  if (register.audience === 'national' && actor.scope !== 'national') throw notFound();
  if (!may(actor, input.intent === 'verify' ? 'effect.verify' : 'coordinatorRegister.write')) throw refused('recommendations.refusals.notYours');
  if (input.intent === 'verify' && code !== 'effects') throw refused('coordinatorRegisters.refusals.onlyEffects');
  const record = await lockRecord(transaction, register, key);
  if (!record) throw notFound();
  if (input.intent !== 'give' && record.version !== input.version) throw stale();
  switch (input.intent) {
    case 'edit':
      if (record.isVerified) throw refused('coordinatorRegisters.refusals.verified');
      return updateRecord(transaction, register, key, await readValues(transaction, register, input, today));
    case 'verify':
      if (record.isVerified) throw refused('coordinatorRegisters.refusals.verified');
      if (record.authorId === actor.personId) throw refused('coordinatorRegisters.refusals.secondPerson');
      return verifyEffect(transaction, actor, key, today);
    case 'give': {
      if (register.gives === 'nothing') throw refused('coordinatorRegisters.refusals.givesNothing');
      if (input.items.length === 0) throw refused(required, {}, { 'items[0].wording': required });
      // A recommendation of an assessment goes to the body that was assessed.
      const items = register.gives === 'body' ? input.items.map((item) => ({ ...item, officeId: key.officeId })) : input.items;
      return giveRecommendations(
        transaction, actor,
        { kind: register.source, officeId: key.officeId, id: key.recordId, title: record.title, organisationId: record.organisationId, bodyName: record.bodyName }, items, today,
      );
    }
  }
}

/** From a day on another target is in force. @throws AppError 422 when the day is not after the beginning of the last one. */
export async function setTarget(transaction: ActorTransaction, input: NewTarget): Promise<void> {
  const last = await selectLastTarget(transaction);
  if (last && input.validFrom <= last.validFrom) throw refused('coordinatorRegisters.errors.targetEarlier', {}, { validFrom: 'coordinatorRegisters.errors.targetEarlier' });
  await insertTarget(transaction, input);
}
