/** Offsets are UTF-16 units into the text as it was given, a BOM included; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Any text value: plain, quoted or block. It starts at its first character, so at the quote, `|` or `>`. */
export interface ScalarNode extends Range {
  readonly kind: 'scalar';
  readonly text: string;
}

/**
 * A value that was left out (`channel:`) means the same as an absent one.
 * It stands at its key, in a list at its dash, and an empty document at its beginning.
 */
export interface EmptyNode extends Range {
  readonly kind: 'empty';
  /** The comment, from its `#`, that stands on the same line where the value would: `channel: #payments`. */
  readonly comment?: string;
}

/** A map starts at its first key (at `{` in flow style); the keys keep their written order. */
export interface MapNode extends Range {
  readonly kind: 'map';
  /** The entries in written order. In a lazily read tree the upper levels can be walked once only. */
  readonly entries: Iterable<MapEntry>;
}

/** A list starts at its first dash (at `[` in flow style). */
export interface ListNode extends Range {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
}

/** One value of the text; it ends where its last character ends, a closing bracket or quote included. */
export type YamlNode = ScalarNode | EmptyNode | MapNode | ListNode;

/** One `key: value` of a map; the range is that of the key. */
export interface MapEntry extends Range {
  readonly key: string;
  readonly value: YamlNode;
}
