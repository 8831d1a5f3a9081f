export interface MeasuredFigure {
  readonly what: string;
  readonly unit: string;
  readonly now: number;
  readonly floor?: number | undefined;
  readonly ratio?: number;
}
export interface Baseline {
  readonly figures: Readonly<Record<string, { value: number; unit: string; calibration: number }>>;
}
export function readBaseline(file: string): Baseline;
export function writeBaseline(
  file: string,
  run: { machine: object; calibration: number; measured: readonly MeasuredFigure[]; date: string },
): void;
export function compare(
  measured: readonly MeasuredFigure[],
  baseline: Baseline,
  calibration: number,
): readonly MeasuredFigure[];
export function warnings(compared: readonly MeasuredFigure[]): readonly MeasuredFigure[];
export function failures(compared: readonly MeasuredFigure[]): readonly MeasuredFigure[];
