// What a file of either kind begins with.

import { FORMAT_VERSION } from './model.ts';
import type { YamlChange } from './yaml/change.ts';

export const NEW_FILE = `version: ${FORMAT_VERSION}\n`;

/** An empty file gets its version first. */
export function versionOf(text: string, version: number, order: readonly string[]): YamlChange[] {
  return text.trim() === '' ? [{ op: 'set', path: ['version'], value: version, order }] : [];
}
