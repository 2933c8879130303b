import { defineConfig } from 'vitest/config';

// What the code logs while it is tested is looked at by the tests that are about it.
const shared = { setupFiles: ['test/support/needs-node-24.ts'], env: { POWERTOOLS_LOG_LEVEL: 'SILENT' } };

export default defineConfig({
  test: {
    // Much of it waits for other processes: on two cores one worker would leave one idle.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'core',
          include: [
            'test/{domain,channels,stores,sources,platform,functions,variants,histories,peers-lessons}/**/*.test.ts',
            'test/infra/cli/**/*.test.ts',
          ],
          // Ample on a busy machine; no test is about how long it takes.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // A hundred readers, and a fault at every await: in full (REFERATVAGT_FAULTS=all) that is thousands of runs.
      {
        test: {
          ...shared,
          name: 'faults',
          include: ['test/faults/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      // Importing CDK takes most of a second a file: its tests change nothing, so they share one world.
      {
        test: {
          ...shared,
          name: 'infra',
          include: ['test/infra/*.test.ts'],
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'local',
          include: ['test/infra/local/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'journeys',
          include: ['test/{journeys,browser}/**/*.test.ts'],
          globalSetup: ['test/journeys/support/assembled.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
