import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Parts of the paths of the longest-running test files. */
const LONGEST = [
  "faults/kill",
  "sandbox/widget/",
  "faults/pluggy-faults",
  "connect-web/page",
  "faults/telegram-faults",
  "e2e/",
  "faults/webhook-faults",
  "sandbox/bank-panel/",
  "faults/",
  "telegram/chat-page",
  "charts/drawn-pictures",
];

/**
 * Starts the longest-running files first, so that none of them runs alone at the end. Vitest's own order
 * uses the durations of the last run, which a fresh checkout does not have.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a.moduleId) - rank(b.moduleId));
  }
}

function rank(path: string): number {
  const place = LONGEST.findIndex((part) => path.includes(`/${part}`));
  return place === -1 ? LONGEST.length : place;
}
