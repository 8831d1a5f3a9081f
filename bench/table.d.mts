import type { MeasuredFigure } from './baseline.mjs';

export function figureTable(compared: readonly MeasuredFigure[]): string;
export function quantity(value: number | undefined, unit: string): string;
export function missesFloor(figure: MeasuredFigure): boolean;
export function replaceBetweenMarkers(page: string, content: string): string;
