import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { selectEntriesWithoutLink, selectLinks, selectRoots } from './audit-trail.repo.server.ts';
import type { ChainHead, ChainLine } from './chain.ts';

const linksAtOnce = 500;

/**
 * A chain line by line, in transactions of a few hundred links: what is added meanwhile stands at its end. The roots are read before the
 * links, so that none of them has signed more than what follows.
 */
export async function* exportChain(read: <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>, head: Omit<ChainHead, 'kind'>): AsyncGenerator<ChainLine> {
  const { officeId } = head;
  const roots = await read(selectRoots);
  yield { kind: 'head', ...head };
  const count = { links: 0, entries: 0 };
  for (let after = 0; ; ) {
    const page = await read((transaction) => selectLinks(transaction, officeId, after, linksAtOnce));
    for (const { link, entries } of page) {
      yield link;
      yield* entries;
      count.links += 1;
      count.entries += entries.length;
      after = link.number;
    }
    if (page.length < linksAtOnce) break;
  }
  const loose = await read((transaction) => selectEntriesWithoutLink(transaction, officeId));
  yield* loose;
  yield* roots;
  yield { kind: 'end', links: count.links, entries: count.entries + loose.length, roots: roots.length };
}
