// The settings as the server sees them, with their defaults. package.json describes the same ones to people; a test keeps
// the two alike.

export type SeverityName = 'error' | 'warning' | 'information' | 'hint' | 'off';

export interface Settings {
  /** False switches Sourcemark off for a folder. */
  readonly enable: boolean;
  /** Globs of files that can be articles, relative to the workspace folder. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Bytes; larger files are left out and listed as skipped. */
  readonly maxFileSize: number;
  /** Absolute path of a `sourcemark.yaml` whose entities hold in every folder; empty for none. The user's alone to set. */
  readonly entitiesFile: string;
  /** Severity by finding code; codes that are absent keep their default. */
  readonly severity: Readonly<Record<string, SeverityName>>;
}

export const defaultSettings: Settings = {
  enable: true,
  include: ['**/*.{txt,md}'],
  exclude: ['**/node_modules/**', '**/.*/**'],
  maxFileSize: 10_000_000,
  entitiesFile: '',
  severity: {},
};

const SEVERITIES: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Reads settings as they come from an editor: whatever does not fit falls back to its default. */
export function readSettings(raw: unknown): Settings {
  const given = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
  const globs = (value: unknown, fallback: readonly string[]): readonly string[] => {
    if (typeof value === 'string' && value.trim() !== '') return [value];
    return Array.isArray(value) && value.every((item) => typeof item === 'string') && value.length > 0
      ? value
      : fallback;
  };
  const severity: Record<string, SeverityName> = {};
  if (typeof given.severity === 'object' && given.severity !== null) {
    for (const [code, value] of Object.entries(given.severity)) {
      if (typeof value === 'string' && SEVERITIES.includes(value)) severity[code] = value as SeverityName;
    }
  }
  return {
    enable: given.enable !== false,
    include: globs(given.include, defaultSettings.include),
    exclude: Array.isArray(given.exclude) ? globs(given.exclude, []) : defaultSettings.exclude,
    maxFileSize:
      typeof given.maxFileSize === 'number' && given.maxFileSize > 0 ? given.maxFileSize : defaultSettings.maxFileSize,
    entitiesFile: typeof given.entitiesFile === 'string' ? given.entitiesFile.trim() : '',
    severity,
  };
}

/** What a folder's own `sourcemark.yaml` says wins over the editor, kind by kind; so a folder reads alike for everybody. */
export function withFolderSettings(settings: Settings, raw: Readonly<Record<string, unknown>>): Settings {
  if (raw.severity === undefined) return settings;
  return { ...settings, severity: { ...settings.severity, ...readSettings(raw).severity } };
}
