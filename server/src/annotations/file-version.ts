// The `version` key of annotation and entity files: reading it, writing it, and refusing to change newer files.

import { FORMAT_VERSION } from './model.ts';
import type { YamlChange } from './yaml/edit.ts';
import type { YamlEntry, YamlReader } from './yaml/reader.ts';

/** The content of a new file of either kind. */
export const NEW_FILE = `version: ${FORMAT_VERSION}\n`;

/** Reads the file's version and reports a version newer than this program. */
export function readVersion(reader: YamlReader, entries: readonly YamlEntry[]): number {
  const entry = entries.find(({ key }) => key === 'version');
  if (entry === undefined) return FORMAT_VERSION;
  const version = reader.count(entry.value, 'A version') ?? FORMAT_VERSION;
  if (version > FORMAT_VERSION) {
    reader.report({
      ...entry.span,
      severity: 'information',
      message: `This file was written by a newer Sourcemark (version ${version}; this one supports ${FORMAT_VERSION}). It is read as far as possible and never changed.`,
      blocks: false,
    });
  }
  return version;
}

/** Why the file must not be changed; `null` if it may be. */
export function lockReason(reader: YamlReader, version: number): string | null {
  if (version > FORMAT_VERSION) return 'it was written by a newer Sourcemark';
  return reader.blocked ? 'it has errors' : null;
}

/** Adds the version to an empty file. */
export function versionChange(text: string, version: number, order: readonly string[]): YamlChange[] {
  return text.trim() === '' ? [{ op: 'set', path: ['version'], value: version, order }] : [];
}
