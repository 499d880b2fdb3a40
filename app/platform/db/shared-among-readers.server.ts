import type { Actor } from '#app/platform/auth/actor.ts';
import { createShared } from './shared.server.ts';
import { apartFromTransaction, type ActorTransaction } from './with-actor.server.ts';

/** Opens another transaction of the same actor. */
export type Reads = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;

const oldest = 1000;

/**
 * All readers of the country see the same, and so do those of one region: who asks the same shares one answer, which is at
 * most a second old and is made anew beside its readers. Everybody else sees a part of their own and has their own answer.
 * What is asked must say all that the answer depends on beside what the actor may see, as plain values.
 */
export function sharedAmongReaders<Question, Value>(answer: (transaction: ActorTransaction, actor: Actor, question: Question) => Promise<Value>) {
  const share = createShared<Value>(oldest);
  return (transaction: ActorTransaction, actor: Actor, read: Reads, question: Question): Promise<Value> => {
    const answerIn = (own: ActorTransaction) => answer(own, actor, question);
    if (actor.scope !== 'national' && actor.scope !== 'region') return answerIn(transaction);
    const key = JSON.stringify([actor.scope, actor.regionCode, question]);
    return share(key, () => answerIn(transaction), () => apartFromTransaction(() => read(answerIn)));
  };
}
