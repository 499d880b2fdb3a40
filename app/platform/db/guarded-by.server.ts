import { refused, type AppError } from '../errors/app-error.ts';
import { violatedConstraint } from './with-actor.server.ts';

/** What a violated constraint means to the person: a sentence, or another refusal. */
export type Refusals = Record<string, string | (() => AppError)>;

/** Runs work and turns what the database refuses into what it means. A constraint that is not named stays the error that it is. */
export const guardedBy = (refusals: Refusals) => async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    const refusal = refusals[violatedConstraint(error) ?? ''];
    if (refusal === undefined) throw error;
    throw typeof refusal === 'string' ? refused(refusal) : refusal();
  }
};
