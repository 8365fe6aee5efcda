import type { Item } from "./api.ts";

export type WidgetEvent =
  | { event: "SUBMITTED_CONSENT" | "SUBMITTED_LOGIN" | "SUBMITTED_MFA" }
  | { event: "SELECTED_INSTITUTION"; connector: unknown }
  | {
      event: "LOGIN_SUCCESS" | "LOGIN_MFA_SUCCESS" | "LOGIN_STEP_COMPLETED" | "ITEM_RESPONSE";
      item: Item;
    };

/**
 * The properties from the SDK of the parent page. It renames its user's callbacks (`onSuccess` is
 * `onSuccessProp`), because zoid has an `onClose` and an `onError` of its own. `onOpen` is called
 * by the SDK when it shows the frame.
 */
export type Xprops = {
  connectToken?: string;
  includeSandbox?: boolean;
  language?: string;
  theme?: string;
  updateItem?: string;
  connectorIds?: number[];
  selectedConnectorId?: number;
  onEventProp?: (event: WidgetEvent & { timestamp: number }) => Promise<void>;
  onSuccessProp?: (data: { item: Item }) => Promise<void>;
  onErrorProp?: (error: {
    message: string;
    data?: { item: Item } | { items: { id: string }[] };
  }) => Promise<void>;
  close: () => Promise<void>;
};

declare global {
  interface Window {
    /** Set by zoid once `initialize()` has run inside a frame that the SDK opened. */
    xprops?: Xprops;
  }
}
