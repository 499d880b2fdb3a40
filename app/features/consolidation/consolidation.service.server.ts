import { v7 as uuid } from 'uuid';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { AppError, notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import { serverTranslate } from '#app/platform/i18n/i18n.server.ts';
import { addMonths, monthOf } from '#app/platform/time/civil-date.ts';
import { findRecipients, queueMails } from '#app/features/identity/index.server.ts';
import { movePeriod, selectOfficeMonths } from '#app/features/periods/index.server.ts';
import { parsePeriod, type Period } from '#app/features/statistics/index.ts';
import { consolidable, type ConsolidationSummary, summaryOf } from './board.model.ts';
import { loadBoard, monthsOf } from './board.queries.server.ts';
import { amountsOf, insertExplanation, insertReminders, selectAddressees, selectRules, updateRules } from './consolidation.repo.server.ts';
import type { ActionOf, ConsolidationAction } from './consolidation.schema.ts';
import { examineMonth } from './examine-values.server.ts';

type InTransaction = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;
export type Acting = { services: Pick<Services, 'database' | 'config' | 'now'>; actor: Actor; today: string; read: InTransaction; write: InTransaction };

/** What was done, as the last part of a message's key, with its numbers. */
export type Done = { messageKey: string; params?: Record<string, string | number>; tone?: 'attention' };

export async function actOnConsolidation(acting: Acting, action: ConsolidationAction): Promise<Done> {
  switch (action.intent) {
    case 'remind':
      return remind(acting, action);
    case 'consolidate':
      return consolidate(acting, periodOf(action.period));
    case 'examine':
      return examine(acting, periodOf(action.period));
    case 'explain':
      return explain(acting, action);
    case 'saveRules':
      await acting.write(async (transaction) => {
        if (!(await updateRules(transaction, action.rules))) throw stale();
      });
      return { messageKey: 'consolidation.done.rules' };
  }
}

const periodOf = (label: string): Period => parsePeriod(label, null)!;

/**
 * Reminds offices of a period, each at most once a day: the record and the letters are one transaction, so that a repeated
 * submission writes to nobody twice. Addresses are looked up before, by a connection that may read them.
 */
async function remind({ services, actor, today, read, write }: Acting, { period, office, text }: ActionOf<'remind'>): Promise<Done> {
  const addressees = await read((transaction) => selectAddressees(transaction, office));
  const reached = office.filter((id) => addressees.some(({ officeId }) => officeId === id));
  if (reached.length === 0) throw refused('consolidation.errors.nobody');
  const recipients = new Map((await findRecipients(services.database, [...new Set(addressees.map(({ personId }) => personId))])).map((recipient) => [recipient.personId, recipient]));
  const reminded = await write(async (transaction) => {
    const added = await insertReminders(transaction, actor, {
      period, remindedOn: today, text,
      offices: reached.map((officeId) => ({ officeId, receivers: addressees.filter((addressee) => addressee.officeId === officeId).map(({ officeId: _officeId, ...receiver }) => receiver) })),
    });
    const told = new Set(addressees.filter(({ officeId }) => added.includes(officeId)).map(({ personId }) => personId));
    await queueMails(transaction, [...told].flatMap((personId) => {
      const recipient = recipients.get(personId);
      if (!recipient) return [];
      const t = serverTranslate(recipient.language);
      const params = { period, author: actor.name, text, url: `${services.config.origin}/periods?year=${period.slice(0, 4)}` };
      return [{ id: uuid(), recipient: recipient.email, subject: t('consolidation.mail.subject', params), body: t('consolidation.mail.body', params) }];
    }));
    return added.length;
  });
  if (reminded === 0) throw refused('consolidation.errors.remindedToday');
  const left = office.length - reminded;
  return left === 0
    ? { messageKey: 'consolidation.done.reminded', params: { count: reminded } }
    : { messageKey: 'consolidation.done.remindedSome', params: { count: reminded, left }, tone: 'attention' };
}

/** Consolidates what every office has had accepted, each office whole or not at all, in a transaction of its own. */
async function consolidate({ actor, today, read, write }: Acting, period: Period): Promise<Done> {
  const months = monthsOf(period, today);
  const offices = await read((transaction) => selectOfficeMonths(transaction, months, today));
  const versions = new Map(offices.flatMap(({ id, months: its }) => its.map(({ month, version }) => [`${id}|${month}`, version])));
  const { ready, leftOut } = consolidable(offices.map(({ id, months: its }) => ({
    id, months: its.map((month) => ({ ...month, isOver: month.month < monthOf(today), lateness: 'inTime' as const })),
  })));
  let [done, refusedOffices] = [0, 0];
  for (const { officeId, months: accepted } of ready) {
    try {
      await write(async (transaction) => {
        for (const month of accepted) {
          await movePeriod(transaction, actor, { officeId, month }, { movement: 'consolidate', version: versions.get(`${officeId}|${month}`)!, remark: null }, today);
        }
      });
      done += 1;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refusedOffices += 1;
    }
  }
  const left = leftOut.length + refusedOffices;
  if (done === 0) throw refused('consolidation.errors.nothingAccepted');
  return left === 0
    ? { messageKey: 'consolidation.done.consolidated', params: { count: done } }
    : { messageKey: 'consolidation.done.consolidatedSome', params: { count: done, left }, tone: 'attention' };
}

async function examine({ services, today, read, write }: Acting, period: Period): Promise<Done> {
  const amounts = amountsOf(await read(selectRules));
  for (const month of monthsOf(period, today)) await write((transaction) => examineMonth(transaction, month, amounts, services.now()));
  return { messageKey: 'consolidation.done.examined' };
}

/** Last month is still being filled in, and this one too: both are looked through every night. */
export async function examineLately({ services, today, read, write }: Omit<Acting, 'actor'>): Promise<void> {
  const thisMonth = monthOf(today);
  const amounts = amountsOf(await read(selectRules));
  for (const month of [addMonths(thisMonth, -1), thisMonth]) await write((transaction) => examineMonth(transaction, month, amounts, services.now()));
}

/** What is explained is what is found now: with another number it would be another finding. */
async function explain({ actor, today, write }: Acting, action: ActionOf<'explain'>): Promise<Done> {
  await write(async (transaction) => {
    const { findings } = await loadBoard(transaction, periodOf(action.period), today);
    const finding = findings.find(({ officeId, rule }) => officeId === action.officeId && rule === action.rule);
    if (!finding) throw notFound();
    if (finding.count !== action.count) throw stale();
    await insertExplanation(transaction, actor, action);
  });
  return { messageKey: 'consolidation.done.explained' };
}

/** How far the consolidation of a period has come, as plain data: what a publication shows and keeps. */
export async function loadConsolidationSummary(transaction: ActorTransaction, _actor: Actor, period: Period, today: string): Promise<ConsolidationSummary> {
  const { offices, findings } = await loadBoard(transaction, period, today);
  return summaryOf(offices, findings);
}
