// The settings that the server reads, with their defaults. package.json declares the same settings; a test compares the two.

export type SeverityName = 'error' | 'warning' | 'information' | 'hint' | 'off';

export interface Settings {
  /** False switches Sourcemark off for a folder. */
  readonly enable: boolean;
  /** Globs of files that can be articles, relative to the workspace folder. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Bytes; larger files are not read and are listed as skipped. */
  readonly maxFileSize: number;
  /** Absolute path of a `sourcemark.yaml` whose entities apply in all folders; empty for none. Only the user can set it. */
  readonly entitiesFile: string;
  /** Path of an archive (docs/ARCHIVE.md), absolute or relative to the folder; empty for none. */
  readonly archive: string;
  /** Severity by rule code; missing codes have their rule's default. */
  readonly severity: Readonly<Record<string, SeverityName>>;
}

export const defaultSettings: Settings = {
  enable: true,
  include: ['**/*.{txt,md}'],
  exclude: ['**/node_modules/**', '**/.*/**'],
  maxFileSize: 10_000_000,
  entitiesFile: '',
  archive: '',
  severity: {},
};

const SEVERITIES: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Reads the settings that an editor sends; an invalid value is replaced by its default. */
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
    archive: typeof given.archive === 'string' ? given.archive.trim() : '',
    severity,
  };
}

/** Severities in a folder's `sourcemark.yaml` override the editor's, code by code, so that all users of the folder get the same. */
export function withFolderSettings(settings: Settings, raw: Readonly<Record<string, unknown>>): Settings {
  if (raw.severity === undefined) return settings;
  return { ...settings, severity: { ...settings.severity, ...readSettings(raw).severity } };
}
