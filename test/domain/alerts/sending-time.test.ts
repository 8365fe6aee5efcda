import { describe, expect, test } from "vitest";
import { alertOf, type Alert, type StoredAlertKind } from "../../../src/domain/alerts/alert.ts";
import { planSending, sendAtOf } from "../../../src/domain/alerts/sending-time.ts";

const HOURS = { timeZone: "America/Sao_Paulo", quietHours: { from: 22, to: 8 } } as const;
/** A time on 22 November in São Paulo. */
const at = (time: string, day = 22) => new Date(`2026-11-${day}T${time}:00.000-03:00`);

let count = 0;
const alert = (kind: StoredAlertKind, sendAt: Date, sentAt: Date | null = null): Alert => ({
  ...alertOf(
    "user-1",
    {
      kind,
      subject: `${(count += 1)}`,
      period: "",
      threshold: "",
      itemId: null,
      transactionId: null,
    },
    sendAt,
  ),
  sentAt,
});

describe("an alert that was found", () => {
  test("waits ten minutes", () => {
    expect(sendAtOf("large", at("12:00"), HOURS.timeZone)).toEqual(at("12:10"));
    expect(sendAtOf("large", at("03:00"), HOURS.timeZone)).toEqual(at("03:10"));
  });

  test("of a bill waits for the morning, unless it has passed", () => {
    expect(sendAtOf("bill-due", at("00:05"), HOURS.timeZone)).toEqual(at("08:00"));
    expect(sendAtOf("bill-due", at("07:55"), HOURS.timeZone)).toEqual(at("08:05"));
    expect(sendAtOf("bill-due", at("15:00"), HOURS.timeZone)).toEqual(at("15:10"));
  });
});

describe("what is sent", () => {
  const plan = (waiting: readonly Alert[], now: Date, sent: readonly Alert[] = []) =>
    planSending(waiting, sent, HOURS, now);

  test("is nothing while nothing waits", () => {
    expect(plan([], at("12:00"))).toEqual({ now: [], again: null });
  });

  test("is nothing before the first is due, and then everything", () => {
    const waiting = [alert("large", at("12:10")), alert("income", at("12:04"))];
    expect(plan(waiting, at("12:03"))).toEqual({ now: [], again: at("12:04") });
    expect(plan(waiting, at("12:04"))).toEqual({ now: waiting, again: null });
  });

  test("waits for the end of quiet hours", () => {
    const waiting = [alert("large", at("22:05"))];
    expect(plan(waiting, at("22:05"))).toEqual({ now: [], again: at("08:00", 23) });
    expect(plan(waiting, at("07:59", 23))).toEqual({ now: [], again: at("08:00", 23) });
    expect(plan(waiting, at("08:00", 23))).toEqual({ now: waiting, again: null });
    const always = { ...HOURS, quietHours: null };
    expect(planSending(waiting, [], always, at("22:05")).now).toEqual(waiting);
  });

  test("of a bill waits for its morning while others go", () => {
    const bill = alert("bill-due", at("08:00"));
    const large = alert("large", at("01:00"));
    const always = { ...HOURS, quietHours: null };
    expect(planSending([bill, large], [], always, at("01:00"))).toEqual({
      now: [large],
      again: at("08:00"),
    });
  });

  test("is at most three messages a day; the next morning, it goes on", () => {
    const sent = ["09:00", "10:00", "11:00"].map((time) => alert("large", at(time), at(time)));
    const waiting = [alert("income", at("12:00")), alert("large", at("12:00"))];
    expect(plan(waiting, at("12:00"), sent.slice(1)).now).toEqual(waiting);
    expect(plan(waiting, at("12:00"), sent)).toEqual({ now: [], again: at("08:00", 23) });
    expect(plan(waiting, at("08:00", 23), sent).now).toEqual(waiting);
  });

  test("of one message counts once, and of bills not at all", () => {
    const together = [
      alert("large", at("09:00"), at("09:00")),
      alert("low", at("09:00"), at("09:00")),
    ];
    const bills = ["10:00", "11:00"].map((time) => alert("bill-due", at(time), at(time)));
    const unsent = alert("large", at("09:00"));
    const waiting = [alert("large", at("12:00"))];
    expect(plan(waiting, at("12:00"), [...together, ...bills, unsent]).now).toEqual(waiting);
  });

  test("of a bill goes beside three messages, alone", () => {
    const sent = ["09:00", "10:00", "11:00"].map((time) => alert("large", at(time), at(time)));
    const [bill, large, late] = [
      alert("bill-due", at("12:00")),
      alert("large", at("12:00")),
      alert("bill-due", at("12:20")),
    ];
    expect(plan([large, bill], at("12:00"), sent)).toEqual({ now: [bill], again: at("08:00", 23) });
    expect(plan([bill, large, late], at("12:00"), sent).again).toEqual(at("12:20"));
    expect(plan([bill, late, large], at("12:00"), sent).again).toEqual(at("12:20"));
  });
});
