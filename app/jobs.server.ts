import { signRootOfToday } from '#app/features/audit-trail/index.server.ts';
import { startDueCharters } from '#app/features/charter-life/index.server.ts';
import { reopenExpiredChecklists } from '#app/features/checklists/index.server.ts';
import { advanceCampaigns, giveNotices } from '#app/features/campaigns/index.server.ts';
import { examineLately } from '#app/features/consolidation/index.server.ts';
import { raiseDueEscalations } from '#app/features/escalations/index.server.ts';
import { systemActor } from '#app/platform/auth/actor.ts';
import { withActor } from '#app/platform/db/with-actor.server.ts';
import type { ScheduledJobs } from '#app/platform/jobs/jobs.server.ts';

/** What the features do by themselves, each in one transaction of the system. Times are of Almaty. */
export const scheduledJobs: ScheduledJobs = {
  'start-charters': {
    schedule: '5 0 * * *',
    run: async ({ database, today }) => {
      await withActor(database, systemActor, 'write', (transaction) => startDueCharters(transaction, systemActor, today()));
    },
  },
  'reopen-expired-checklists': {
    schedule: '10 0 * * *',
    run: async ({ database, today }) => {
      await withActor(database, systemActor, 'write', (transaction) => reopenExpiredChecklists(transaction, systemActor, today()));
    },
  },
  'raise-escalations': {
    schedule: '0 7 * * *',
    run: async ({ database, today }) => {
      await withActor(database, systemActor, 'write', (transaction) => raiseDueEscalations(transaction, systemActor, today()));
    },
  },
  'advance-campaigns': {
    schedule: '* * * * *',
    isOnDemand: true,
    run: (services, worker) => advanceCampaigns(services, worker),
  },
  'examine-values': {
    schedule: '40 2 * * *',
    run: async (services) => {
      await examineLately({
        services, today: services.today(),
        read: (body) => withActor(services.database, systemActor, 'read', body), write: (body) => withActor(services.database, systemActor, 'write', body),
      });
    },
  },
  'sign-audit-root': {
    schedule: '20 0 * * *',
    isOnDemand: true,
    run: (services, worker) => signRootOfToday(services, worker),
  },
  'give-checklist-notices': {
    schedule: '30 7 * * *',
    run: async (services, worker) => {
      await giveNotices(services, worker);
    },
  },
};
