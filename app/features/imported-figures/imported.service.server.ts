import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import { decimalsOf, isFuturePeriod, saysTheSame } from './imported.model.ts';
import {
  countValues, hasValue, insertSeries, insertValues, lockFigures, lockSeries, missingWords, regionExists, saveSource, selectValuesInForce, sourceExists, updateSeries,
} from './imported.repo.server.ts';
import type { BringValue, DescribeSeries, NewSeries, SaveSource } from './imported.schema.ts';

const unknown = 'platform.errors.invalidField';
const refusedAt = (field: string, message: string) => refused('platform.errors.checkFields', {}, { [field]: message });

/** One value, or the revision of one. @throws AppError 404, 409 when the series has gone on meanwhile, 422. */
export async function bringValue(transaction: ActorTransaction, actor: Actor, seriesCode: string, input: BringValue, today: string): Promise<'added' | 'revised'> {
  await lockFigures(transaction);
  const series = await lockSeries(transaction, seriesCode);
  if (!series) throw notFound();
  // The same form sent twice: its value is there already.
  if (await hasValue(transaction, input.id)) return 'added';
  const { seen } = await countValues(transaction, seriesCode);
  if (seen !== input.seen) throw stale();
  const place = series.scopeKind === 'national' ? '' : input.place;
  if (series.scopeKind !== 'national' && place === '') throw refusedAt('place', 'platform.errors.required');
  if (series.scopeKind === 'region' && !(await regionExists(transaction, place))) throw refusedAt('place', unknown);
  if (isFuturePeriod(input.period, today)) throw refusedAt('period', 'importedFigures.errors.futurePeriod');
  if (input.sourceDate > today) throw refusedAt('sourceDate', 'importedFigures.errors.futureDate');
  if (decimalsOf(input.value) > series.decimals) throw refusedAt('value', 'importedFigures.errors.decimals');
  if (!(await sourceExists(transaction, input.sourceCode))) throw refusedAt('sourceCode', unknown);
  const there = (await selectValuesInForce(transaction, [seriesCode])).find((value) => value.place === place && value.period === input.period);
  if (there && saysTheSame(there, input)) throw refused('importedFigures.errors.nothingNew');
  if (there && input.reason.length < 3) throw refusedAt('reason', 'importedFigures.errors.reason');
  const { id, period, value, qualifier, sourceCode, document, sourceDate, status, reason } = input;
  await insertValues(transaction, actor, [{ id, seriesCode, place, period, value, qualifier, sourceCode, document, sourceDate, status, reason: there ? reason : '' }], null);
  return there ? 'revised' : 'added';
}

async function checkWords(transaction: ActorTransaction, input: { themeCode: string; unitCode: string }): Promise<void> {
  const missing = await missingWords(transaction, input);
  if (missing.length > 0) throw refused('platform.errors.checkFields', {}, Object.fromEntries(missing.map((field) => [field, unknown])));
}

/** @throws AppError 422 when another series has the code. */
export async function addSeries(transaction: ActorTransaction, actor: Actor, input: NewSeries): Promise<void> {
  await checkWords(transaction, input);
  if (!(await insertSeries(transaction, actor, input))) throw refusedAt('code', 'importedFigures.errors.codeTaken');
}

/** @throws AppError 404, 409, 422: what the values of a series are counted in stays once there are any. */
export async function describeSeries(transaction: ActorTransaction, actor: Actor, seriesCode: string, input: DescribeSeries): Promise<void> {
  const series = await lockSeries(transaction, seriesCode);
  if (!series) throw notFound();
  if (series.version !== input.version) throw stale();
  await checkWords(transaction, input);
  const { isThere } = await countValues(transaction, seriesCode);
  if (isThere && input.unitCode !== series.unitCode) throw refusedAt('unitCode', 'importedFigures.errors.hasValues');
  if (isThere && input.scopeKind !== series.scopeKind) throw refusedAt('scopeKind', 'importedFigures.errors.hasValues');
  const values = isThere ? await selectValuesInForce(transaction, [seriesCode]) : [];
  if (values.some(({ value }) => decimalsOf(value) > input.decimals)) throw refusedAt('decimals', 'importedFigures.errors.decimalsInUse');
  await updateSeries(transaction, actor, seriesCode, input);
}

/** An authority is added, or called by another name. @throws AppError 409, 422. */
export async function keepSource(transaction: ActorTransaction, input: SaveSource): Promise<void> {
  if (await saveSource(transaction, input)) return;
  throw input.version === 0 ? refusedAt('code', 'importedFigures.errors.codeTaken') : stale();
}
