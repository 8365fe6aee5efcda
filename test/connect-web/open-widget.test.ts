import type { PluggyConnectProps } from "pluggy-connect-sdk";
import { describe, expect, it } from "vitest";
import type { PageEvent } from "../../connect-web/src/page-event.ts";
import {
  OFFLINE_CHECK_MS,
  openWidget,
  LOAD_TIMEOUT_MS,
} from "../../connect-web/src/open-widget.ts";
import type { LoadSdk } from "../../connect-web/src/open-widget.ts";
import { makeSession } from "./make-link.ts";

/** Opens the widget with a fake SDK, and with timers that the test runs. */
function open(init: () => Promise<void>, isOnline = true) {
  const events: PageEvent[] = [];
  const timers = new Map<number, { ms: number; run: () => void }>();
  const seen: { props?: PluggyConnectProps; destroyed: number } = { destroyed: 0 };
  class PluggyConnect {
    constructor(props: PluggyConnectProps) {
      seen.props = props;
    }
    init = init;
    // The real one calls `onClose` when its container is removed.
    destroy = async () => {
      seen.destroyed += 1;
      await seen.props?.onClose?.();
    };
  }
  const opening = openWidget(
    makeSession({ updateItem: "item-1", includeSandbox: true }),
    {
      theme: () => "dark",
      isOnline: () => isOnline,
      loadSdk: (() => Promise.resolve({ PluggyConnect })) as unknown as LoadSdk,
      startTimer: (run, ms) => {
        const id = timers.set(timers.size + 1, { ms, run }).size;
        return () => void timers.delete(id);
      },
    },
    (event) => events.push(event),
  );
  return { events, timers, seen, opening };
}

const shown = () => Promise.resolve();
const never = () => new Promise<void>(() => undefined);
// The SDK's type of an item comes from a package that is not installed.
const item = { id: "item-9" } as never;

describe("open-widget", () => {
  it("opens the widget with the options of the session", async () => {
    const { seen, opening, events, timers } = open(shown);
    await opening;
    expect(seen.props).toMatchObject({
      connectToken: "token-1",
      url: "https://connect.example",
      includeSandbox: true,
      language: "pt",
      theme: "dark",
      updateItem: "item-1",
    });
    expect(events).toEqual([{ kind: "widget-shown" }]);
    expect(timers.size).toBe(0);
  });

  it("turns callbacks into events until the widget is closed", async () => {
    const { seen, opening, events } = open(shown);
    await opening;
    await seen.props?.onEvent?.({ event: "SUBMITTED_CONSENT", timestamp: 1 });
    await seen.props?.onEvent?.({ event: "ITEM_RESPONSE", timestamp: 2, item });
    await seen.props?.onEvent?.({ event: "LOGIN_SUCCESS", timestamp: 2, item });
    await seen.props?.onError?.({ message: "no", data: { item } });
    await seen.props?.onError?.({ message: "no" });
    await seen.props?.onSuccess?.({ item });
    await seen.props?.onClose?.();
    await seen.props?.onSuccess?.({ item });
    expect(events.slice(1)).toEqual([
      { kind: "widget-item-created", itemId: "item-9" },
      { kind: "widget-logged-in", itemId: "item-9" },
      { kind: "widget-errored", itemId: "item-9" },
      { kind: "widget-errored", itemId: null },
      { kind: "widget-succeeded", itemId: "item-9" },
      { kind: "widget-closed" },
    ]);
  });

  it("gives up on a widget that does not load, and destroys it", async () => {
    const { timers, seen, events } = open(never);
    await Promise.resolve();
    const [, timer] = timers.values();
    expect(timer?.ms).toBe(LOAD_TIMEOUT_MS);
    timer?.run();
    await Promise.resolve();
    expect(seen.destroyed).toBe(1);
    expect(events).toEqual([{ kind: "widget-blocked" }]);
  });

  it.each([
    [false, [{ kind: "widget-offline" }]],
    [true, []],
  ])("checks after three seconds whether the device is online: %s", async (isOnline, expected) => {
    const { timers, events } = open(never, isOnline);
    await Promise.resolve();
    const [timer] = timers.values();
    expect(timer?.ms).toBe(OFFLINE_CHECK_MS);
    timer?.run();
    expect(events).toEqual(expected);
  });

  it.each([[{ items: [{ id: "item-7" }] }], [{ items: ["item-7"] }]])(
    "reports the item that the user has already: %j",
    async (data) => {
      const { opening, seen, events } = open(shown);
      await opening;
      await seen.props?.onError?.({ message: "ITEM_USER_ALREADY_EXISTS", data } as never);
      expect(events.at(-1)).toEqual({ kind: "widget-errored", itemId: "item-7" });
    },
  );

  it("reports a failure when the SDK throws", async () => {
    const { opening, events, timers } = open(() => Promise.reject(new Error("zoid")));
    await opening;
    expect(events).toEqual([{ kind: "widget-failed" }]);
    expect(timers.size).toBe(0);
  });

  it("reports an error when a success has no item", async () => {
    const { opening, seen, events } = open(shown);
    await opening;
    await seen.props?.onSuccess?.({} as never);
    expect(events.at(-1)).toEqual({ kind: "widget-errored", itemId: null });
  });
});
