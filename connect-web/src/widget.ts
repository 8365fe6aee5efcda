import type { PluggyConnect as PluggyConnectClass, PluggyConnectProps } from "pluggy-connect-sdk";
import type { Session } from "./session.ts";
import type { PageEvent } from "./state.ts";

/**
 * The SDK's `init()` neither rejects nor gives up when the widget's page is blocked or does not
 * answer, so the patience is ours.
 */
export const WIDGET_LOADS_WITHIN_MS = 15_000;

export type Theme = "light" | "dark";

export type LoadSdk = () => Promise<{ PluggyConnect: typeof PluggyConnectClass }>;

export type Timers = {
  after: (milliseconds: number, run: () => void) => number;
  cancel: (timer: number) => void;
};

/** Opens Pluggy's widget over the page and turns its callbacks into events of ours. */
export async function openWidget(
  session: Session,
  theme: Theme,
  loadSdk: LoadSdk,
  timers: Timers,
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
    listening = false;
    widget?.destroy().catch(() => undefined);
  };
  const timer = timers.after(WIDGET_LOADS_WITHIN_MS, () => giveUp({ kind: "widgetBlocked" }));
  const close = () => {
    timers.cancel(timer);
    tell({ kind: "widgetClosed" });
    listening = false;
  };
  try {
    const { PluggyConnect } = await loadSdk();
    if (!listening) return;
    widget = new PluggyConnect(widgetProps(session, theme, tell, close));
    await widget.init();
    timers.cancel(timer);
    tell({ kind: "widgetShown" });
  } catch {
    timers.cancel(timer);
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
      if (payload.event !== "LOGIN_SUCCESS" && payload.event !== "LOGIN_MFA_SUCCESS") return;
      const itemId = itemIdOf(payload);
      if (itemId !== undefined) tell({ kind: "widgetLoggedIn", itemId });
    },
    onClose: close,
  };
}

/** Comes from another origin, so its shape is not taken on trust. */
function itemIdOf(data: unknown): string | undefined {
  if (typeof data !== "object" || data === null || !("item" in data)) return undefined;
  const { item } = data;
  if (typeof item !== "object" || item === null || !("id" in item)) return undefined;
  return typeof item.id === "string" ? item.id : undefined;
}
