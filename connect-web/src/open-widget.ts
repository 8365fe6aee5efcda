import type { PluggyConnect as PluggyConnectClass, PluggyConnectProps } from "pluggy-connect-sdk";
import type { Session } from "./link.ts";
import type { PageEvent } from "./page-event.ts";
import { isObject } from "./read-field.ts";
import type { StartTimer } from "./start-timer.ts";

/** The SDK's `init()` has no timeout of its own when the widget is blocked or does not answer. */
export const LOAD_TIMEOUT_MS = 15_000;

/** The time after which an offline device is reported, which will not load the widget any sooner. */
export const OFFLINE_CHECK_MS = 3000;

export type Theme = "light" | "dark";

export type LoadSdk = () => Promise<{ PluggyConnect: typeof PluggyConnectClass }>;

export interface WidgetParts {
  readonly loadSdk: LoadSdk;
  readonly startTimer: StartTimer;
  readonly isOnline: () => boolean;
  readonly theme: () => Theme;
}

/** Opens Pluggy's widget over the page, and turns its callbacks into events. Never rejects. */
export async function openWidget(
  session: Session,
  { loadSdk, startTimer, isOnline, theme }: WidgetParts,
  dispatch: (event: PageEvent) => void,
): Promise<void> {
  // The SDK calls back even after the widget was given up or closed: destroying it calls `onClose`.
  let isActive = true;
  let widget: PluggyConnectClass | undefined;
  const emit = (event: PageEvent) => {
    if (isActive) dispatch(event);
  };
  const giveUp = (event: PageEvent) => {
    emit(event);
    cancelTimers();
    isActive = false;
    widget?.destroy().catch(() => undefined);
  };
  const timers = [
    startTimer(() => {
      if (!isOnline()) giveUp({ kind: "widget-offline" });
    }, OFFLINE_CHECK_MS),
    startTimer(() => giveUp({ kind: "widget-blocked" }), LOAD_TIMEOUT_MS),
  ];
  const cancelTimers = () => timers.forEach((cancel) => cancel());
  const close = () => {
    cancelTimers();
    emit({ kind: "widget-closed" });
    isActive = false;
  };
  try {
    const { PluggyConnect } = await loadSdk();
    if (!isActive) return;
    widget = new PluggyConnect(widgetProps(session, theme(), emit, close));
    await widget.init();
    cancelTimers();
    emit({ kind: "widget-shown" });
  } catch {
    giveUp({ kind: "widget-failed" });
  }
}

function widgetProps(
  { connectToken, connectUrl, includeSandbox, language, updateItem }: Session,
  theme: Theme,
  emit: (event: PageEvent) => void,
  close: () => void,
): PluggyConnectProps {
  return {
    connectToken,
    url: connectUrl,
    includeSandbox,
    language,
    theme,
    ...(updateItem === null ? {} : { updateItem }),
    onSuccess: (data) => {
      const itemId = itemIdOf(data);
      emit(
        itemId === null ? { kind: "widget-errored", itemId } : { kind: "widget-succeeded", itemId },
      );
    },
    onError: ({ data }) => emit({ kind: "widget-errored", itemId: itemIdOf(data) }),
    onEvent: (payload) => {
      const itemId = itemIdOf(payload);
      if (itemId === null) return;
      const isLogin = payload.event === "LOGIN_SUCCESS" || payload.event === "LOGIN_MFA_SUCCESS";
      emit({ kind: isLogin ? "widget-logged-in" : "widget-item-created", itemId });
    },
    onClose: close,
  };
}

/**
 * The id of the item in a callback's data, or of the first of `items`, the ones that the user has already
 * and Pluggy does not create again; null for none. The data comes from another origin, so its shape is checked.
 */
function itemIdOf(data: unknown): string | null {
  if (!isObject(data)) return null;
  const [existing] = Array.isArray(data["items"]) ? (data["items"] as unknown[]) : [];
  const item = data["item"] ?? existing;
  const id = isObject(item) ? item["id"] : item;
  return typeof id === "string" ? id : null;
}
