import { sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { systemActor } from '#app/platform/auth/actor.ts';
import { withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import { serverTranslate } from '#app/platform/i18n/i18n.server.ts';
import type { Language } from '#app/platform/i18n/languages.ts';
import type { WorkerSql } from '#app/platform/jobs/jobs.server.ts';
import { selectWorkingDays } from '#app/features/calendar/index.server.ts';
import { levelsReached, reminderDue, type SilenceRule } from './campaign.model.ts';
import { selectSilenceRules } from './campaign.repo.server.ts';
import { selectSilences } from './progress.queries.server.ts';

/** So many checklists a transaction: what a killed process had not finished is at most this much, and is made again. */
const stepSize = 500;

/** Takes up every campaign that waits to be sent or upgraded, step by step, until none is left that another worker does not hold. */
export async function advanceCampaigns({ today }: Pick<Services, 'today'>, worker: WorkerSql, most: number = stepSize): Promise<void> {
  for (;;) {
    const [row] = await worker<{ wasWaiting: boolean }[]>`select advance_campaigns(${today()}, ${most}) as "wasWaiting"`;
    if (!row!.wasWaiting) return;
  }
}

type Due = { kind: 'reminder' | 'silence'; occasion: string; campaignId: string; officeId: string };

/** What is to be said today: the reminders whose day has come, and every level that a silence has reached. */
async function findDue(transaction: ActorTransaction, today: string): Promise<Due[]> {
  const rules: SilenceRule[] = await selectSilenceRules(transaction);
  const coming = await transaction.execute<{ campaignId: string; officeId: string; dueOn: string; reminderDays: number[] }>(sql`
    select x.campaign_id as "campaignId", x.office_id as "officeId", x.due_on as "dueOn", c.reminder_days as "reminderDays"
    from checklists x join campaigns c on c.office_id = x.campaign_office_id and c.id = x.campaign_id
    where x.state in ('sent', 'inProgress', 'returned') and x.due_on >= ${today} and x.opens_on <= ${today} and cardinality(c.reminder_days) > 0
    group by x.campaign_id, x.office_id, x.due_on, c.reminder_days`);
  const reminders = coming.flatMap(({ campaignId, officeId, dueOn, reminderDays }): Due[] => {
    const days = reminderDue(dueOn, today, reminderDays);
    return days === null ? [] : [{ kind: 'reminder', occasion: String(days), campaignId, officeId }];
  });
  const silences = (await selectSilences(transaction, today)).flatMap(({ campaignId, officeId, workingDays }) =>
    levelsReached(workingDays, rules).map((occasion): Due => ({ kind: 'silence', occasion, campaignId, officeId })));
  return [...reminders, ...silences];
}

type Told = { email: string; language: Language; reminders: number; silences: number };

/** One letter a person and day, however many organisations it is about. */
function letterOf({ email, language, reminders, silences }: Told, origin: string): { id: string; recipient: string; subject: string; body: string } {
  const t = serverTranslate(language);
  const said = [
    ...(reminders > 0 ? [t('campaigns.mail.reminders', { count: reminders })] : []),
    ...(silences > 0 ? [t('campaigns.mail.silences', { count: silences })] : []),
  ];
  return { id: uuid(), recipient: email, subject: t('campaigns.mail.subject'), body: t('campaigns.mail.body', { said: said.join('\n'), url: `${origin}/` }) };
}

/**
 * Reminds before the due day and passes silence up the chain after it, on working days. Each notice is given once: notices and letters
 * are one transaction, so that a repeated or interrupted run neither repeats nor loses one. @returns how many people are written to.
 */
export async function giveNotices({ database, config, today }: Pick<Services, 'database' | 'config' | 'today'>, worker: WorkerSql): Promise<number> {
  const day = today();
  const due = await withActor(database, systemActor, 'read', async (transaction) => {
    const isWorkingAt = await selectWorkingDays(transaction, [], day, day);
    return isWorkingAt('')(day) ? findDue(transaction, day) : [];
  });
  if (due.length === 0) return 0;
  return worker.begin(async (transaction) => {
    const told = await transaction<Told[]>`
      select email, language, reminders, silences from give_checklist_notices(${day}, ${transaction.json(due)})`;
    if (told.length > 0) {
      const letters = told.map((person) => letterOf(person, config.origin));
      await transaction`select queue_mail(m.id, m.recipient, m.subject, m.body)
        from jsonb_to_recordset(${transaction.json(letters)}) as m(id uuid, recipient text, subject text, body text)`;
    }
    return told.length;
  });
}
