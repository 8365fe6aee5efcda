import { expect, test } from "vitest";
import { jobKey } from "../../../src/usecases/jobs/job.ts";

test("the same work has the same key, other work another", () => {
  const sync = { kind: "sync-item", itemId: "item-1" } as const;
  expect(jobKey(sync)).toBe(jobKey({ ...sync }));
  const keys = [
    sync,
    { ...sync, itemId: "item-2" },
    { ...sync, kind: "send-first-report" } as const,
  ];
  expect(new Set(keys.map(jobKey)).size).toBe(3);
  expect(jobKey({ kind: "forget-user", userId: "user-1" })).toBe("forget-user user-1");
  const refresh = { kind: "answer-refresh", refreshId: "refresh-1", userId: "user-1" } as const;
  expect(jobKey(refresh)).toBe("answer-refresh refresh-1");
  expect(jobKey({ kind: "register-webhook" })).toBe("register-webhook");
});
