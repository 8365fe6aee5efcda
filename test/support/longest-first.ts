import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What stands in the paths of the longest files of both suites. */
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
 * Begins with the files that take longest, so that none of them is still running alone when all the
 * others are done. Vitest's own order knows how long they took the last time, and on a fresh
 * checkout there was no last time.
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
