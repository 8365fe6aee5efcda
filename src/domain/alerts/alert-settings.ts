import { isLimited, type AlertKind, type LimitedKind } from "./alert-kind.ts";

/** A kind that the user silenced, until an instant; null: until they say otherwise. */
export interface Silence {
  readonly kind: AlertKind;
  readonly until: Date | null;
}

/** What a user wants to be told by itself. Limits are minor units of `LIMIT_CURRENCY`. */
export interface AlertSettings {
  readonly silenced: readonly Silence[];
  /** From which amount on a purchase is large; null: never. */
  readonly large: number | null;
  /** Under which balance an account is low; null: never. */
  readonly low: number | null;
}

/** Limits are in reais: accounts in another currency are not compared with them. */
export const LIMIT_CURRENCY = "BRL";

export const DEFAULT_ALERTS: AlertSettings = { silenced: [], large: null, low: null };

/** Whether a kind is told at an instant. */
export function isTold(settings: AlertSettings, kind: AlertKind, now: Date): boolean {
  return isLimited(kind)
    ? toldLimit(settings, kind, now) !== null
    : silenceOf(settings, kind, now) === null;
}

/** A limit in minor units, while it is told; null: it is not. */
export function toldLimit(settings: AlertSettings, kind: LimitedKind, now: Date): number | null {
  return silenceOf(settings, kind, now) === null ? settings[kind] : null;
}

/** The silence of a kind that holds at an instant; null where there is none. */
export function silenceOf(settings: AlertSettings, kind: AlertKind, now: Date): Silence | null {
  const holds = ({ until }: Silence) => until === null || until > now;
  return settings.silenced.find((silence) => silence.kind === kind && holds(silence)) ?? null;
}

/** A change by the user, as buttons and words give it. */
export type AlertChange =
  | { readonly kind: "tell"; readonly alerts: readonly AlertKind[] }
  /** Silences kinds for so many days; null: until they are told again. */
  | {
      readonly kind: "silence";
      readonly alerts: readonly AlertKind[];
      readonly days: number | null;
    }
  /** Sets a limit, which is told from then on; null ends it. */
  | { readonly kind: "limit"; readonly alert: LimitedKind; readonly minor: number | null };

const DAY_MS = 86_400_000;

export function changedSettings(
  settings: AlertSettings,
  change: AlertChange,
  now: Date,
): AlertSettings {
  switch (change.kind) {
    case "tell":
      return without(settings, change.alerts);
    case "silence": {
      const { alerts, days } = change;
      const until = days === null ? null : new Date(now.getTime() + days * DAY_MS);
      const silenced = alerts.map((kind) => ({ kind, until }));
      return { ...settings, silenced: [...without(settings, alerts).silenced, ...silenced] };
    }
    case "limit":
      return { ...without(settings, [change.alert]), [change.alert]: change.minor };
  }
}

function without(settings: AlertSettings, kinds: readonly AlertKind[]): AlertSettings {
  return { ...settings, silenced: settings.silenced.filter(({ kind }) => !kinds.includes(kind)) };
}
