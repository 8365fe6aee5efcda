/** Texts of `/settings`. `day` is a day of the month, 1 to 31. */
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
    /** `time` is a time of day, such as `14:35`. */
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
    /** Asks whether a city that the user wrote is meant. */
    readonly confirmCity: (values: { readonly city: string; readonly time: string }) => string;
    readonly useCity: string;
    readonly unknownLocation: string;
    readonly examplesTitle: string;
    readonly examples: readonly string[];
  };
  readonly monthStart: {
    readonly label: string;
    /** The current choice, after the label. */
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
