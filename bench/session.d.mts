/** What the measured server is started with. */
export declare const ENVIRONMENT: Readonly<Record<string, string>>;
export declare const FLAGS: readonly string[];
