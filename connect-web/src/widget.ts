import type { PluggyConnect as PluggyConnectClass, PluggyConnectProps } from "pluggy-connect-sdk";
import type { Session } from "./session.ts";
import type { PageEvent } from "./state.ts";

/**
 * The SDK's `init()` neither rejects nor gives up when the widget's page is blocked or does not
 * answer, so the patience is ours.
 */
export const WIDGET_LOADS_WITHIN_MS = 15_000;

/** A device that is offline will not load it any sooner. */
export const OFFLINE_AFTER_MS = 3000;

export type Theme = "light" | "dark";

export type LoadSdk = () => Promise<{ PluggyConnect: typeof PluggyConnectClass }>;

export type Timers = {
  after: (milliseconds: number, run: () => void) => number;
  cancel: (timer: number) => void;
};

/** What the page around the widget gives it. */
export type WidgetHost = {
  loadSdk: LoadSdk;
  timers: Timers;
  isOnline: () => boolean;
  theme: () => Theme;
};

/** Opens Pluggy's widget over the page and turns its callbacks into events of ours. */
export async function openWidget(
  session: Session,
  { loadSdk, timers, isOnline, theme }: WidgetHost,
  dispatch: (event: PageEvent) => void,
): Promise<void> {
  // Once given up or closed, the SDK may still call back (destroying it fires `onClose`).
  let listening = true;
  let widget: PluggyConnectClass | undefined;
  const tell = (event: PageEvent) => {
    if (listening) dispatch(event);
  };
  const giveUp = (event: PageEvent) => {
    tell(event);
    stopWaiting();
    listening = false;
    widget?.destroy().catch(() => undefined);
  };
  const waits = [
    timers.after(OFFLINE_AFTER_MS, () => {
      if (!isOnline()) giveUp({ kind: "widgetOffline" });
    }),
    timers.after(WIDGET_LOADS_WITHIN_MS, () => giveUp({ kind: "widgetBlocked" })),
  ];
  const stopWaiting = () => waits.forEach((timer) => timers.cancel(timer));
  const close = () => {
    stopWaiting();
    tell({ kind: "widgetClosed" });
    listening = false;
  };
  try {
    const { PluggyConnect } = await loadSdk();
    if (!listening) return;
    widget = new PluggyConnect(widgetProps(session, theme(), tell, close));
    await widget.init();
    stopWaiting();
    tell({ kind: "widgetShown" });
  } catch {
    giveUp({ kind: "widgetFailed" });
  }
}

function widgetProps(
  session: Session,
  theme: Theme,
  tell: (event: PageEvent) => void,
  close: () => void,
): PluggyConnectProps {
  const { connectToken, connectUrl, includeSandbox, language, updateItem } = session;
  return {
    connectToken,
    url: connectUrl,
    includeSandbox,
    language,
    theme,
    ...(updateItem === undefined ? {} : { updateItem }),
    onSuccess: (data) => {
      const itemId = itemIdOf(data);
      tell(itemId === undefined ? { kind: "widgetErred" } : { kind: "widgetSucceeded", itemId });
    },
    onError: (error) => {
      const itemId = itemIdOf(error.data);
      tell({ kind: "widgetErred", ...(itemId === undefined ? {} : { itemId }) });
    },
    onEvent: (payload) => {
      const itemId = itemIdOf(payload);
      if (itemId === undefined) return;
      const isIn = payload.event === "LOGIN_SUCCESS" || payload.event === "LOGIN_MFA_SUCCESS";
      tell({ kind: isIn ? "widgetLoggedIn" : "widgetHasItem", itemId });
    },
    onClose: close,
  };
}

/**
 * The item that the widget speaks of; or the one that the person has already, which Pluggy names where
 * it makes no second one. Comes from another origin, so its shape is not taken on trust.
 */
function itemIdOf(data: unknown): string | undefined {
  if (!isObject(data)) return undefined;
  const [known] = Array.isArray(data["items"]) ? (data["items"] as unknown[]) : [];
  const item = data["item"] ?? known;
  const id = isObject(item) ? item["id"] : item;
  return typeof id === "string" ? id : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
