// Which files hold a person's own words, and which article one belongs to. By URI, whose last part names the file.

export const ENTITY_FILE = 'sourcemark.yaml';
const ANNOTATIONS = '.annotations.yaml';

/** Globs for watchers and searches. */
export const ANNOTATION_GLOBS: readonly string[] = [`**/${ENTITY_FILE}`, `**/*${ANNOTATIONS}`];

export function isEntityFile(uri: string): boolean {
  return uri.endsWith(`/${ENTITY_FILE}`);
}

export function isAnnotationFile(uri: string): boolean {
  return uri.endsWith(ANNOTATIONS) && !uri.endsWith(`/${ANNOTATIONS}`);
}

/** Either kind. */
export function isUserFile(uri: string): boolean {
  return isEntityFile(uri) || isAnnotationFile(uri);
}

/** `a.txt` has `a.txt.annotations.yaml`, so that `a.txt` and `a.md` keep apart. */
export function annotationFileOf(article: string): string {
  return article + ANNOTATIONS;
}

/** The article that an annotation file stands beside. */
export function articleOf(annotationFile: string): string {
  return annotationFile.slice(0, -ANNOTATIONS.length);
}

/** Where an article's entities can be: its own folder first, then upward, never past `top`. */
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
