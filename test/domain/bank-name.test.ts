import { describe, expect, test } from "vitest";
import { nameBanks } from "../../src/domain/bank-name.ts";
import { makeAccount, makeItem } from "../support/make.ts";

const ZONE = "America/Sao_Paulo";
const first = makeItem({ id: "a", linkedAt: new Date("2026-11-12T02:00:00Z") });
const second = makeItem({ id: "b", linkedAt: new Date("2026-11-12T12:00:00Z") });
const sameDay = makeItem({ id: "c", linkedAt: new Date("2026-11-12T13:00:00Z") });
const inter = makeItem({ id: "d", bankName: "Inter" });
const account = (itemId: string, lastDigits: string | null, type: "BANK" | "CREDIT" = "BANK") =>
  makeAccount({ id: `${itemId} ${lastDigits} ${type}`, itemId, lastDigits, type });
const syncCheckpoint = (...given: Parameters<typeof nameBanks>) =>
  nameBanks(...given).map((one) => one.qualifier);

describe("nameBanks qualifies banks of one name", () => {
  test("by an account's last digits, or a card's when there is no account", () => {
    const accounts = [
      account("a", "9999", "CREDIT"),
      account("a", "1234"),
      account("b", null),
      account("b", "5678", "CREDIT"),
    ];
    expect(syncCheckpoint([first, second, inter], accounts, ZONE)).toEqual([
      { kind: "ending", digits: "1234" },
      { kind: "ending", digits: "5678" },
      undefined,
    ]);
  });

  test.each([
    ["one has none", [account("a", "1234")]],
    ["both have the same", [account("a", "1234"), account("b", "1234")]],
  ])("by the day of connecting in the user's zone when %s", (_why, accounts) => {
    expect(syncCheckpoint([first, second], accounts, ZONE)).toEqual([
      { kind: "since", day: "2026-11-11" },
      { kind: "since", day: "2026-11-12" },
    ]);
  });

  test("by their order when they were connected on one day", () => {
    expect(syncCheckpoint([second, sameDay], [], ZONE)).toEqual([
      { kind: "number", number: 1 },
      { kind: "number", number: 2 },
    ]);
  });
});
