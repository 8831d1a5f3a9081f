/** Advice for a machine without a browser. */
export const howToGetChromium: string;
/** The path of a browser, or undefined. */
export function findChromium(): Promise<string | undefined>;
