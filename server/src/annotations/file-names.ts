// Names of the user's files: which URIs are annotation or entity files, and which article an annotation file belongs to.

export const ENTITY_FILE = 'sourcemark.yaml';
const ANNOTATIONS = '.annotations.yaml';

/** Globs of all user files, for file watchers and searches. */
export const ANNOTATION_GLOBS: readonly string[] = [`**/${ENTITY_FILE}`, `**/*${ANNOTATIONS}`];

export function isEntityFile(uri: string): boolean {
  return uri.endsWith(`/${ENTITY_FILE}`);
}

export function isAnnotationFile(uri: string): boolean {
  return uri.endsWith(ANNOTATIONS) && !uri.endsWith(`/${ANNOTATIONS}`);
}

/** True for an annotation file or an entity file. */
export function isUserFile(uri: string): boolean {
  return isEntityFile(uri) || isAnnotationFile(uri);
}

/** `a.txt` has `a.txt.annotations.yaml`; the full name keeps the files of `a.txt` and `a.md` separate. */
export function annotationFileOf(article: string): string {
  return article + ANNOTATIONS;
}

/** The article that an annotation file belongs to. */
export function articleOf(annotationFile: string): string {
  return annotationFile.slice(0, -ANNOTATIONS.length);
}

/** The entity files that can apply to an article: in its folder first, then upward to the folder `top`. */
export function entityFilesAbove(article: string, top: string): string[] {
  const files: string[] = [];
  let folder = article.slice(0, article.lastIndexOf('/'));
  while (folder.length >= top.length && folder.startsWith(top) && top !== '') {
    files.push(`${folder}/${ENTITY_FILE}`);
    if (folder.length === top.length) break;
    folder = folder.slice(0, folder.lastIndexOf('/'));
  }
  return files;
}
