// The trees of the side bar. The children of a node are requested when it is expanded.

import type { Range, SpeakerClass } from './basic.ts';
import type { EntityItem } from './mentions.ts';

/** The trees of the side bar. The children of a node are requested when it is expanded. */
export const overviewRequest = 'sourcemark/overview';

export type OverviewView = 'entities' | 'speakers' | 'articles' | 'claims' | 'timeline';

/** What the claims of a group have in common. */
export type ClaimKind = 'disputed' | 'several' | 'one-origin' | 'numbers' | 'one-article';

export type OverviewNode =
  | { readonly kind: 'type'; readonly type: string }
  | { readonly kind: 'entity'; readonly id: string }
  | { readonly kind: 'entityIn'; readonly id: string; readonly uri: string }
  | { readonly kind: 'class'; readonly class: SpeakerClass }
  | { readonly kind: 'speaker'; readonly key: string }
  | { readonly kind: 'speakerIn'; readonly key: string; readonly uri: string }
  | { readonly kind: 'article'; readonly uri: string }
  | { readonly kind: 'claims'; readonly claims: ClaimKind }
  | { readonly kind: 'claim'; readonly id: string }
  /** An ISO day; empty for claims without a day. */
  | { readonly kind: 'day'; readonly day: string };

export interface OverviewParams {
  readonly view: OverviewView;
  /** Absent for the top level. */
  readonly node?: OverviewNode;
  /** Text that names must contain. With a filter, the top level is a flat list. */
  readonly filter?: string;
  /** Maximum number of items. */
  readonly limit: number;
}

export interface OverviewResult {
  readonly items: readonly OverviewItem[];
  /** Number of items without the limit. */
  readonly total: number;
}

export interface OverviewItem {
  /** Stable for the same item, so that expanded nodes stay expanded. */
  readonly id: string;
  readonly label: string;
  /** Start and end of the name in the label. */
  readonly highlight?: readonly [number, number];
  readonly description: string;
  readonly tooltip: string;
  /** Text for screen readers. */
  readonly spoken: string;
  /** Decides the icon and the context menu. `quote`, `mention`, `passage` and `gap` are leaves. */
  readonly kind: 'group' | 'entity' | 'speaker' | 'article' | 'mention' | 'quote' | 'claim' | 'passage' | 'gap';
  /** Type of an entity, class of a speaker, stance of a quotation, kind of a claim; otherwise empty. */
  readonly sort: string;
  /** Present if the item has children. */
  readonly node?: OverviewNode;
  /** Its place; for an entity, the first mention. */
  readonly place?: { readonly uri: string; readonly range: Range };
  readonly entity?: EntityItem;
  /** Text for the clipboard. */
  readonly copy: string;
}
