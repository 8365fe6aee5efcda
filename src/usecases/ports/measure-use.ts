/**
 * Begins a measurement. The returned function tells the share of the time since then, from 0 to 1, in which this
 * process had work to do, with the time that it waited for the processor.
 */
export type MeasureUse = () => () => number;
