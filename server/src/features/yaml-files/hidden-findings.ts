// What a YAML file hides from the Problems panel: a folder of somebody else could hide its own faults so.

import type { UserFile } from '../../corpus/user-data/files.ts';
import { rules } from '../../rules/index.ts';
import { defaultSettings, type SeverityName, withFolderSettings } from '../../settings.ts';

const RANK: Readonly<Record<SeverityName, number>> = { error: 0, warning: 1, information: 2, hint: 3, off: 4 };

/** Codes that a `sourcemark.yaml` turns off or makes less severe than they are by default. */
export function loweredCodes({ entities }: UserFile): string[] {
  if (entities === undefined) return [];
  const { severity } = withFolderSettings(defaultSettings, entities.settings);
  return rules.flatMap(({ code, defaultSeverity }) => {
    const set = severity[code];
    return set !== undefined && RANK[set] > RANK[defaultSeverity] ? [`${code} (${set})`] : [];
  });
}

/** Number of annotations of a file that hide findings: as settled, or because the words are said to be no quotation. */
export function hidingAnnotations({ annotations }: UserFile): number {
  return (annotations?.annotations ?? []).filter(
    ({ ignore, kind }) => ignore.length > 0 || kind?.value === 'none' || kind?.value === 'term',
  ).length;
}

/** Codes of findings that an annotation file hides in its whole article. */
export const codesHiddenInArticle = ({ annotations }: UserFile): string[] =>
  (annotations?.article.ignore ?? []).map(({ value }) => value);

/** What the file hides, as a sentence; `undefined` if it hides nothing. */
export function hiddenBy(file: UserFile): string | undefined {
  const lowered = loweredCodes(file);
  if (lowered.length > 0) return `This file turns off or lowers findings: ${lowered.join(', ')}.`;
  const codes = codesHiddenInArticle(file);
  if (codes.length > 0) return `This file hides findings in all of its article: ${codes.join(', ')}.`;
  const hiding = hidingAnnotations(file);
  if (hiding === 0) return undefined;
  return `This file hides findings of its article at ${hiding === 1 ? 'one place' : `${hiding} places`}.`;
}
