import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['app/**/*.test.{ts,tsx}', 'db/seed/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/*.db.test.ts', 'node_modules/**'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'db',
          include: ['app/**/*.db.test.ts', 'db/**/*.db.test.ts'],
          exclude: ['node_modules/**'],
          globalSetup: ['db/test/global-setup.ts'],
          maxWorkers: 2,
          testTimeout: process.env.ASSURANCE === 'full' ? 3_600_000 : 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
