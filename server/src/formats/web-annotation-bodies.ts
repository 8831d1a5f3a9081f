// A person's annotation as W3C's bodies and back: what each key of the YAML is for, in W3C's own words for purposes.

import type { EntityType } from '../analysis/model.ts';
import { type Annotation, ENTITY_TYPES } from '../annotations/model.ts';
import type { AnnotationValues } from '../annotations/write-annotations.ts';

export interface OwnBody {
  readonly type: 'TextualBody';
  readonly purpose: string;
  readonly value: string;
  /** For `identifying`: who is named here, or who speaks. */
  readonly 'sourcemark:role'?: 'speaker' | 'entity';
  /** What that one is, where the annotation itself says so. */
  readonly 'sourcemark:type'?: EntityType;
}

/** W3C: a comment, a tag, an assessment, a classification, an identification; moderating is what decides what is shown. */
const PURPOSE = {
  note: 'commenting',
  tags: 'tagging',
  verdict: 'assessing',
  kind: 'classifying',
  speaker: 'identifying',
  entity: 'identifying',
  ignore: 'moderating',
} as const;

export function bodiesOf(annotation: Annotation): OwnBody[] {
  const body = (key: keyof typeof PURPOSE, value: string): OwnBody => ({
    type: 'TextualBody',
    purpose: PURPOSE[key],
    ...(key === 'speaker' || key === 'entity' ? { 'sourcemark:role': key } : {}),
    ...((key === 'speaker' || key === 'entity') && annotation.type !== null
      ? { 'sourcemark:type': annotation.type.value }
      : {}),
    value,
  });
  return (Object.keys(PURPOSE) as (keyof typeof PURPOSE)[]).flatMap((key) => {
    const located = annotation[key];
    if (located === null) return [];
    return [located].flat().map(({ value }) => body(key, value));
  });
}

/** What the annotation as a whole is for; words that are marked and no more are highlighted. */
export function purposesOf(bodies: readonly OwnBody[]): string[] {
  return bodies.length === 0 ? ['highlighting'] : [...new Set(bodies.map(({ purpose }) => purpose))];
}

/** What bodies of any program say in our terms. A text without a purpose we know is a note. */
export interface ReadBody {
  readonly purpose: string;
  readonly value: string;
  /** Empty where there is none; so is `type`. */
  readonly role: string;
  readonly type: string;
}

export function valuesOf(bodies: readonly ReadBody[]): AnnotationValues {
  const of = (wanted: string, role?: string): string[] =>
    bodies
      .filter(({ purpose, ...body }) => purpose === wanted && (role === undefined || body.role === role))
      .map(({ value }) => value);
  const known: ReadonlySet<string> = new Set(Object.values(PURPOSE));
  const isNote = ({ purpose, role }: ReadBody): boolean =>
    purpose === PURPOSE.note || !known.has(purpose) || (purpose === PURPOSE.speaker && role === '');
  const notes = bodies.filter(isNote).map(({ value }) => value);
  const [verdict, ...moreVerdicts] = of(PURPOSE.verdict);
  const [kind, ...moreKinds] = of(PURPOSE.kind);
  const note = [...notes, ...moreVerdicts, ...moreKinds].join('\n\n');
  const values: Record<string, string | string[] | undefined> = {
    speaker: of(PURPOSE.speaker, 'speaker')[0],
    entity: of(PURPOSE.entity, 'entity')[0],
    type: bodies.find(({ role, type }) => role !== '' && ENTITY_TYPES.some((known) => known === type))?.type,
    kind,
    ignore: of(PURPOSE.ignore),
    tags: of(PURPOSE.tags),
    verdict,
    note,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value.length > 0));
}
