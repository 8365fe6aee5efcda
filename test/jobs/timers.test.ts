import { expect, test, vi } from "vitest";
import { startTimer } from "../../src/jobs/timers.ts";

test("a timer fires once its time is over, unless it was cancelled", async () => {
  const cancelled = vi.fn<() => void>();
  const cancel = startTimer(cancelled, 0);
  cancel();
  await new Promise<void>((resolve) => {
    startTimer(resolve, 1);
  });
  expect(cancelled).not.toHaveBeenCalled();
});
