import type { Rhythm } from "../domain/summary-plan.ts";

/** Texts of `/schedule` and of summaries. Hours are 0 to 23; weekday 1 is Monday. */
export interface ScheduleTexts {
  readonly title: string;
  readonly weekly: (values: { readonly weekday: number; readonly hour: number }) => string;
  /** `isCalendar`: whether the user's months begin on the first. */
  readonly monthly: (values: { readonly isCalendar: boolean; readonly hour: number }) => string;
  /** The same after the first report, as a sentence. */
  readonly planned: {
    readonly weekly: (values: { readonly weekday: number; readonly hour: number }) => string;
    readonly monthly: (values: { readonly hour: number }) => string;
  };
  readonly off: string;
  readonly next: (values: { readonly moment: string }) => string;
  readonly whenNothingHappened: Readonly<Record<"send" | "skip", string>>;
  readonly quiet: (values: { readonly from: number; readonly to: number }) => string;
  readonly neverQuiet: string;
  /** Which summaries come once there is a bank. */
  readonly noBank: (planned: Readonly<Record<Rhythm, boolean>>) => string;
  readonly ask: {
    readonly weekday: string;
    readonly hour: string;
    readonly quiet: string;
    readonly now: string;
  };
  readonly button: {
    readonly rhythm: Readonly<Record<Rhythm, (values: { readonly isOn: boolean }) => string>>;
    readonly weekday: (values: { readonly weekday: number }) => string;
    readonly hour: (values: { readonly hour: number }) => string;
    readonly whenNothingHappened: Readonly<Record<"send" | "skip", string>>;
    readonly quiet: (values: { readonly hours: string }) => string;
    readonly now: string;
    readonly back: string;
    /** Under the notice after the first report. */
    readonly change: string;
  };
  /** Labels of the choices. */
  readonly choice: {
    readonly weekday: (values: { readonly weekday: number }) => string;
    readonly hour: (values: { readonly hour: number }) => string;
    readonly quiet: (values: { readonly from: number; readonly to: number }) => string;
    readonly neverQuiet: string;
    readonly period: Readonly<Record<Rhythm, string>>;
  };
  /** Shown over the chat when a summary was asked for: at most 200 characters. */
  readonly sending: string;
}
