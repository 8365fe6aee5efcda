import { existsSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { childProcesses } from "../support/child-processes.ts";
import { connectBank } from "../support/connect-bank.ts";
import { withQuanto } from "./run-quanto.ts";
import { newPerson, untilWelcomed } from "./steps.ts";

const PATIENCE = 600_000;
/** Where the drawing processes are found. */
const isLinux = existsSync("/proc/self/stat");

test.runIf(isLinux)(
  "a native abort during a drawing loses that picture, and neither the bot nor the next picture",
  () =>
    withQuanto({ pluggy: { historyDays: 30 } }, async (quanto) => {
      const ana = newPerson(quanto);
      await connectBank(ana, quanto.standIns.pluggy);
      await untilWelcomed(ana);
      const product = await quanto.start();
      const [child = 0] = childProcesses(product.pid);
      // A stopped process certainly dies during the drawing.
      process.kill(child, "SIGSTOP");
      const { telegram } = quanto.standIns;
      const before = telegram.calls("sendChatAction").length;
      ana.send("/report 30d");
      // "Sending a photo…": the drawing was requested just before.
      await vi.waitFor(
        () => expect(telegram.calls("sendChatAction").length).toBeGreaterThan(before),
        { timeout: 20_000 },
      );
      process.kill(child, "SIGABRT");
      process.kill(child, "SIGCONT");
      const figures = await ana.nextMessage(({ text = "" }) => text.includes("R$"));
      expect(figures.photo).toBeUndefined();
      ana.send("/report 90d");
      const report = await ana.nextMessage(({ photo }) => photo !== undefined);
      expect(report.caption).toContain("R$");
      expect(childProcesses(product.pid)).toHaveLength(1);
      expect(childProcesses(product.pid)).not.toContain(child);
      expect(quanto.lines.filter((line) => line.includes("SIGABRT"))).not.toHaveLength(0);
      await product.stop();
      expect(await product.ended).toBe(0);
    }),
  PATIENCE,
);
