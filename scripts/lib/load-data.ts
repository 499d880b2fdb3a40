import postgres from 'postgres';
import { loadDemo, loadReference } from '#db/seed/load.ts';
import { demoAccountsToPrint, DEMO_PASSWORD } from '#db/seed/reference/people.ts';
import type { LoadingMessage } from './prepare-database.ts';

/** The process in which `prepareDatabase` loads reference data and demo. Each part is one transaction, so it may be ended at any moment. */
const say = (message: LoadingMessage) => new Promise<void>((resolve) => process.send!(message, () => resolve()));
process.once('disconnect', () => process.exit(1));

const owner = postgres(process.env.ADMIN_DATABASE_URL!, { max: 4, onnotice: () => {}, connection: { role: 'adal_owner' } });
try {
  await loadReference(owner);
  const isDemo = process.env.DEMO !== '0';
  if (isDemo) await loadDemo(owner, { today: process.env.TODAY!, onProgress: (progress) => void say({ progress }) });
  await owner.end();
  await say({ loaded: isDemo ? { accounts: demoAccountsToPrint, password: DEMO_PASSWORD } : null });
  process.exit(0);
} catch (error) {
  const { message, code } = error as NodeJS.ErrnoException;
  await say({ failed: { message, code } });
  process.exit(1);
}
