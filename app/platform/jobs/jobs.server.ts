import nodemailer from 'nodemailer';
import PgBoss from 'pg-boss';
import postgres from 'postgres';
import { describeError } from '#app/platform/log/logger.server.ts';
import type { Services } from '#app/platform/http/services.server.ts';

/** The connection of background work: a role that may run what was made for it and read no tenant. */
export type WorkerSql = postgres.Sql;

type Job = {
  /** Cron, in Almaty's time. */
  schedule: string;
  /** Also at once: when a transaction notifies `adal_jobs` of its name, and when a process starts. Its schedule finds what neither did. */
  isOnDemand?: boolean;
  run: (services: Services, worker: WorkerSql) => Promise<void>;
};
export type ScheduledJobs = Record<string, Job>;

/** Work on demand is cut into steps that can be made again: what a killed process held is taken up by the next one. */
const onDemand = { retryLimit: 3, retryDelay: 5, expireInMinutes: 10 };

const mailBatch = 20;
const maximumMailAttempts = 8;

/** What the platform itself does in the background. */
export const ownJobs: ScheduledJobs = {
  'make-partitions': {
    schedule: '30 1 * * *',
    run: async (_services, worker) => {
      await worker.begin(async (transaction) => {
        // Of two that see the same partition missing, one would fail to make it.
        await transaction`select pg_advisory_xact_lock(hashtextextended('make partitions', 0))`;
        await transaction`select ensure_daily_value_partitions(current_date, (current_date + interval '6 months')::date)`;
        await transaction`select ensure_audit_partitions(current_date, (current_date + interval '24 months')::date)`;
      });
    },
  },
  'deliver-mail': { schedule: '* * * * *', run: deliverMail },
  'remove-expired-sign-in-data': {
    schedule: '15 2 * * *',
    run: async (_services, worker) => {
      await worker`delete from identity.sessions where expires_at < now()`;
      await worker`delete from identity.password_resets where expires_at < now() - interval '30 days'`;
      await worker`delete from identity.devices where last_seen_at < now() - interval '400 days'`;
      await worker`delete from identity.sign_in_throttles where window_started_at < now() - interval '1 day'`;
    },
  },
};

/**
 * Background work, scheduled in PostgreSQL so that it runs once however many web processes there are.
 * Mail waits in a table that the causing transaction wrote; a schedule delivers what is due.
 */
export async function startJobs(services: Services, scheduledJobs: ScheduledJobs): Promise<{ stop: () => Promise<void> }> {
  const { config, logger, metrics } = services;
  const worker = postgres(config.workerDatabaseUrl, { max: 2, onnotice: () => {} });
  const boss = new PgBoss({ connectionString: config.workerDatabaseUrl, schema: 'pgboss', migrate: false, max: 2, application_name: 'adal-jobs' });
  boss.on('error', (error) => logger.error({ error: describeError(error) }, 'job queue'));

  const jobs: ScheduledJobs = { ...scheduledJobs, ...ownJobs };

  await boss.start();
  for (const [name, job] of Object.entries(jobs)) {
    await boss.createQueue(name);
    await boss.work(name, { pollingIntervalSeconds: job.isOnDemand ? 0.5 : 2 }, async () => {
      try {
        await job.run(services, worker);
        metrics.jobs.inc({ job: name, outcome: 'done' });
      } catch (error) {
        metrics.jobs.inc({ job: name, outcome: 'failed' });
        logger.error({ job: name, error: describeError(error) }, 'job failed');
        throw error;
      }
    });
    await boss.schedule(name, job.schedule, undefined, { tz: 'Asia/Almaty' });
  }
  await boss.send('make-partitions', {}, { singletonKey: 'at start' });
  const sendOnDemand = async (name: string) => {
    if (jobs[name]?.isOnDemand) await boss.send(name, {}, onDemand);
  };
  await worker.listen('adal_jobs', (name) => {
    sendOnDemand(name).catch((error: unknown) => logger.error({ job: name, error: describeError(error) }, 'job not asked for'));
  });
  for (const name of Object.keys(jobs)) await sendOnDemand(name);

  return {
    async stop() {
      await boss.stop({ graceful: true, timeout: 5_000 });
      await worker.end({ timeout: 5 });
    },
  };
}

async function deliverMail({ config, now }: Services, worker: postgres.Sql): Promise<void> {
  if (!config.smtpUrl) return;
  const transport = nodemailer.createTransport(config.smtpUrl);
  const claimed = await worker<{ id: string; recipient: string; subject: string; body: string; attempts: number }[]>`
    update identity.mail_messages set attempts = attempts + 1, next_attempt_at = now() + make_interval(mins => (2 ^ attempts)::int)
    where id in (
      select id from identity.mail_messages
      where sent_at is null and next_attempt_at <= ${now().toISOString()} and attempts < ${maximumMailAttempts}
      order by next_attempt_at limit ${mailBatch} for update skip locked)
    returning id, recipient, subject, body, attempts`;
  for (const message of claimed) {
    try {
      await transport.sendMail({
        from: config.mailFrom,
        to: message.recipient,
        subject: message.subject,
        text: message.body,
        messageId: `<${message.id}@adal>`,
      });
      await worker`update identity.mail_messages set sent_at = now(), last_error = null where id = ${message.id}`;
    } catch (error) {
      const code = (error as { code?: string }).code ?? 'unknown';
      await worker`update identity.mail_messages set last_error = ${code} where id = ${message.id}`;
    }
  }
}
