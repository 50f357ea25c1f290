import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,scripts,tests}/**/*.test.ts'],
    env: { TZ: 'UTC' },
    // Modules are read once a worker, not once a file: none keeps what a test changes, and reading takes most of the time.
    isolate: false,
    // Several start a command, which a busy machine takes its time for; a test that hangs is told of all the same.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
