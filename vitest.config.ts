import { configDefaults, defineConfig } from "vitest/config";
import { LongestFirst } from "./test/support/longest-first.ts";

/** Tests that run the built product as a process of its own. */
const PRODUCT = ["test/{faults,e2e}/**/*.test.ts"];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "product",
          include: PRODUCT,
          globalSetup: ["test/support/build-once.ts"],
          // Its files mostly wait for the processes they started.
          maxWorkers: 5,
          testTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "parts",
          include: ["test/**/*.test.ts"],
          // Some wait for a browser, so there are more of them than cores.
          maxWorkers: 3,
          sequence: { groupOrder: 0 },
          exclude: [...configDefaults.exclude, ...PRODUCT],
        },
      },
    ],
    sequence: { sequencer: LongestFirst },
    // A worker keeps what it has loaded: to load the same libraries for each file was half the work.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      reporter: ["text-summary"],
      thresholds: {
        lines: 90,
        "src/{domain,usecases}/**": { lines: 100, branches: 100 },
      },
    },
  },
});
