// The role of a file in the folder: a source, the user's own draft, notes, or a file that is left alone. Findings, entities
// and repeats come from sources only, so that the user's own words are never held against a source.

import picomatch from 'picomatch';
import type { RoleRule } from '../annotations/model.ts';
import { ROLES, type Role } from '../protocol.ts';

/**
 * The role of a file: what `sourcemark.yaml` says, else its front matter, else the name. `path` is relative to the workspace
 * folder, `pathOfRules` to the folder of the `sourcemark.yaml` that has the rules.
 */
export function roleOf(
  path: string,
  rules: readonly RoleRule[],
  pathOfRules: string,
  stated: string | undefined,
): Role {
  return roleByRules(rules, pathOfRules) ?? statedRole(stated) ?? roleByName(path);
}

/** A rule that names exactly this file wins over patterns; of several patterns the first. */
function roleByRules(rules: readonly RoleRule[], path: string): Role | undefined {
  const exact = rules.find(({ glob }) => glob.value === path);
  return (exact ?? rules.find(({ glob }) => matches(glob.value, path)))?.role;
}

const matchers = new Map<string, (path: string) => boolean>();
const MOST_MATCHERS = 1000;

/** "drafts/" means all files below; a name without a slash is looked for in all folders. */
function matches(glob: string, path: string): boolean {
  let matcher = matchers.get(glob);
  if (matcher === undefined) {
    if (matchers.size >= MOST_MATCHERS) matchers.clear();
    const below = glob.endsWith('/') ? `${glob}**` : glob;
    matcher = picomatch(below.includes('/') ? below.replace(/^\.?\//, '') : `**/${below}`, { dot: true, nocase: true });
    matchers.set(glob, matcher);
  }
  return matcher(path);
}

/** The role that front matter states: `role: draft`. */
function statedRole(stated: string | undefined): Role | undefined {
  const words = stated
    ?.trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return ROLES.find((role) => role === words);
}

/** `drafts/`, `draft.md`, `story.draft.md`; `notes/`, `notes.md`, `interview.notes.txt`. */
export function roleByName(path: string): Role {
  const parts = path.toLowerCase().split('/');
  const name = parts.pop()!.replace(/\.(?:txt|md|markdown)$/, '');
  if (name === 'draft' || name.endsWith('.draft')) return 'draft';
  if (name === 'notes' || name.endsWith('.notes')) return 'notes';
  for (const folder of parts.reverse()) {
    if (folder === 'drafts') return 'draft';
    if (folder === 'notes') return 'notes';
  }
  return 'source';
}
