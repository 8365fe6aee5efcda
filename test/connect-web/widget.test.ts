import type { PluggyConnectProps } from "pluggy-connect-sdk";
import { describe, expect, it } from "vitest";
import type { PageEvent } from "../../connect-web/src/state.ts";
import {
  OFFLINE_AFTER_MS,
  openWidget,
  WIDGET_LOADS_WITHIN_MS,
} from "../../connect-web/src/widget.ts";
import type { LoadSdk } from "../../connect-web/src/widget.ts";
import { session } from "./sessions.ts";

/** An SDK that does as the test says, with timers that run when the test says. */
function world(init: () => Promise<void>, isOnline = true) {
  const events: PageEvent[] = [];
  const timers = new Map<number, { milliseconds: number; run: () => void }>();
  const seen: { props?: PluggyConnectProps; destroyed: number } = { destroyed: 0 };
  class PluggyConnect {
    constructor(props: PluggyConnectProps) {
      seen.props = props;
    }
    init = init;
    // The real one tells `onClose` when its container goes away.
    destroy = async () => {
      seen.destroyed += 1;
      await seen.props?.onClose?.();
    };
  }
  const opening = openWidget(
    session({ updateItem: "item-1", includeSandbox: true }),
    {
      theme: () => "dark",
      isOnline: () => isOnline,
      loadSdk: (() => Promise.resolve({ PluggyConnect })) as unknown as LoadSdk,
      timers: {
        after: (milliseconds, run) => timers.set(timers.size + 1, { milliseconds, run }).size,
        cancel: (timer) => void timers.delete(timer),
      },
    },
    (event) => events.push(event),
  );
  return { events, timers, seen, opening };
}

const shown = () => Promise.resolve();
const never = () => new Promise<void>(() => undefined);
// The SDK's own types of an item come from a package that it does not bring along.
const item = { id: "item-9" } as never;

describe("openWidget", () => {
  it("opens the widget with what the session says", async () => {
    const { seen, opening, events, timers } = world(shown);
    await opening;
    expect(seen.props).toMatchObject({
      connectToken: "token-1",
      url: "https://connect.example",
      includeSandbox: true,
      language: "pt",
      theme: "dark",
      updateItem: "item-1",
    });
    expect(events).toEqual([{ kind: "widgetShown" }]);
    expect(timers.size).toBe(0);
  });

  it("passes on what the widget tells, and nothing after it was closed", async () => {
    const { seen, opening, events } = world(shown);
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
      { kind: "widgetHasItem", itemId: "item-9" },
      { kind: "widgetLoggedIn", itemId: "item-9" },
      { kind: "widgetErred", itemId: "item-9" },
      { kind: "widgetErred" },
      { kind: "widgetSucceeded", itemId: "item-9" },
      { kind: "widgetClosed" },
    ]);
  });

  it("gives up on a widget that never loads, and takes its frames away", async () => {
    const { timers, seen, events } = world(never);
    await Promise.resolve();
    const [, timer] = timers.values();
    expect(timer?.milliseconds).toBe(WIDGET_LOADS_WITHIN_MS);
    timer?.run();
    await Promise.resolve();
    expect(seen.destroyed).toBe(1);
    expect(events).toEqual([{ kind: "widgetBlocked" }]);
  });

  it.each([
    [false, [{ kind: "widgetOffline" }]],
    [true, []],
  ])("after three seconds looks whether the device is online: %s", async (isOnline, told) => {
    const { timers, events } = world(never, isOnline);
    await Promise.resolve();
    const [timer] = timers.values();
    expect(timer?.milliseconds).toBe(OFFLINE_AFTER_MS);
    timer?.run();
    expect(events).toEqual(told);
  });

  it.each([[{ items: [{ id: "item-7" }] }], [{ items: ["item-7"] }]])(
    "names the item that the user has already: %j",
    async (data) => {
      const { opening, seen, events } = world(shown);
      await opening;
      await seen.props?.onError?.({ message: "ITEM_USER_ALREADY_EXISTS", data } as never);
      expect(events.at(-1)).toEqual({ kind: "widgetErred", itemId: "item-7" });
    },
  );

  it("says that it failed when the SDK says so", async () => {
    const { opening, events, timers } = world(() => Promise.reject(new Error("zoid")));
    await opening;
    expect(events).toEqual([{ kind: "widgetFailed" }]);
    expect(timers.size).toBe(0);
  });

  it("takes a success without an item for an error", async () => {
    const { opening, seen, events } = world(shown);
    await opening;
    await seen.props?.onSuccess?.({} as never);
    expect(events.at(-1)).toEqual({ kind: "widgetErred" });
  });
});
