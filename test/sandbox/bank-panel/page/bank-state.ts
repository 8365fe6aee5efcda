/** A connected bank, as `GET /__sandbox/state` answers it. */
export interface BankItem {
  readonly id: string;
  readonly bank: string;
  readonly connectorId: number;
  readonly status: string;
  readonly executionStatus: string;
  readonly lastUpdatedAt: string | null;
  readonly stalled: boolean;
  readonly accounts: readonly { readonly id: string; readonly rows: number }[];
}

/** A login of the sandbox. */
export interface TestLogin {
  readonly bank: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface BankState {
  readonly items: readonly BankItem[];
  readonly webhooks: readonly { readonly url: string }[];
  readonly credentials: readonly TestLogin[];
  /** Whether rows are sent with Pluggy's categories. */
  readonly hasCategories: boolean;
}

export interface Purchase {
  readonly id: string;
  readonly account: string;
  readonly description: string;
  /** Cents. */
  readonly minor: number;
  readonly currency: string;
  readonly status: "PENDING" | "POSTED";
}

/** A webhook delivery, as `GET /__sandbox/deliveries` answers it. */
export interface Delivery {
  readonly payload: { readonly event: string; readonly eventId: string; readonly itemId?: string };
  readonly attempts: readonly { readonly at: string; readonly result: number | string }[];
  readonly state: "held" | "sending" | "waiting" | "delivered" | "given-up";
}

export type Situation =
  | "up-to-date"
  | "fetching"
  | "asks-code"
  | "asks-yes"
  | "login-refused"
  | "consent-withdrawn"
  | "unreachable"
  | "silent";

/** The state of the connection, in one word. */
export function situationOf({ status, executionStatus, stalled }: BankItem): Situation {
  switch (status) {
    case "UPDATING":
      return "fetching";
    case "WAITING_USER_INPUT":
      return "asks-code";
    case "WAITING_USER_ACTION":
      return "asks-yes";
    case "LOGIN_ERROR":
      return executionStatus.startsWith("USER_AUTHORIZATION_")
        ? "consent-withdrawn"
        : "login-refused";
    case "OUTDATED":
      return "unreachable";
    default:
      return stalled ? "silent" : "up-to-date";
  }
}
