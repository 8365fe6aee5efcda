/** What `/settings` says. `day` is a day of the month, 1 to 31. */
export interface SettingsTexts {
  readonly title: string;
  readonly hint: string;
  readonly back: string;
  readonly language: {
    readonly label: string;
    readonly question: string;
    readonly fromTelegram: (values: { readonly language: string }) => string;
    readonly follow: string;
  };
  readonly zone: {
    readonly label: string;
    /** `time` is a clock's, as `14:35`. */
    readonly now: (values: { readonly time: string }) => string;
    readonly question: string;
    readonly elsewhere: string;
    readonly askLocation: string;
    readonly locationIsForgotten: string;
    readonly orWrite: string;
    readonly sendLocation: string;
    readonly changed: (values: { readonly city: string; readonly time: string }) => string;
    readonly notStored: string;
    readonly unknown: string;
    /** For a city that was written by itself, which changes nothing yet. */
    readonly isMeant: (values: { readonly city: string; readonly time: string }) => string;
    readonly use: string;
    readonly unknownPlace: string;
    readonly examplesTitle: string;
    readonly examples: readonly string[];
  };
  readonly monthStart: {
    readonly label: string;
    /** How the choices read after the label. */
    readonly onDay: (values: { readonly day: number }) => string;
    readonly onPayday: (values: { readonly day: number }) => string;
    readonly onWorkingDay: (values: { readonly nth: number }) => string;
    readonly monthNow: (values: { readonly days: string }) => string;
    readonly explanation: string;
    readonly payExplanation: string;
    readonly firstDay: string;
    readonly otherDay: string;
    readonly payday: string;
    readonly dayQuestion: string;
    readonly dayNote: string;
    readonly paydayQuestion: string;
    readonly paydayNote: string;
    readonly paydayChoice: (values: { readonly day: number }) => string;
    readonly workingDayChoice: (values: { readonly nth: number }) => string;
  };
  readonly theme: {
    readonly label: string;
    readonly light: string;
    readonly dark: string;
    readonly useLight: string;
    readonly useDark: string;
  };
  readonly amounts: {
    readonly label: string;
    readonly shown: string;
    readonly hidden: string;
    readonly show: string;
    readonly hide: string;
  };
}
