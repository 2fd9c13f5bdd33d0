/** The kinds of thing an organisation is made of; each is a top key of org.yaml, but `org`, which stands once. */
export const kinds = [
  'org',
  'objective',
  'tribe',
  'squad',
  'chapter',
  'guild',
  'person',
  'component',
] as const;

/** One kind, as it is written in `kind:id`. */
export type Kind = (typeof kinds)[number];

/** The kinds that have ids, so everything but the organisation itself. */
export type EntityKind = Exclude<Kind, 'org'>;

declare const kindOf: unique symbol;

/** An id as it was written, known to name one kind; whether that thing exists is a rule's question. */
export type Id<K extends EntityKind> = string & { readonly [kindOf]?: K };

/** What `kind:id` says where a field allows several kinds. */
export interface EntityRef<K extends EntityKind = EntityKind> {
  readonly kind: K;
  readonly id: Id<K>;
}

interface Described {
  /** What the field means, for the reference docs and for editors. */
  readonly doc: string;
  readonly required?: true;
}

/** Any text; everything in org.yaml is text first and typed by its field. */
export interface TextField extends Described {
  readonly type: 'text';
}

/** An ISO day, `2026-11-23`. */
export interface DayField extends Described {
  readonly type: 'day';
}

/** `2026`, `2026-H2`, `2026-Q3` or `2026-11`. */
export interface PeriodField extends Described {
  readonly type: 'period';
}

/** A number between `min` and `max`, both included. */
export interface NumberField extends Described {
  readonly type: 'number';
  readonly min: number;
  readonly max: number;
  readonly integer?: true;
}

/** One of a few words. */
export interface ChoiceField<C extends string = string> extends Described {
  readonly type: 'choice';
  readonly choices: readonly C[];
}

/** The id of one thing of the first kind in `to`, or `kind:id` for each of them. */
export interface ReferenceField<K extends EntityKind = EntityKind> extends Described {
  readonly type: 'reference';
  readonly to: K;
}

/** Where the rows of a list or a map go: a table of its own. */
interface Tabled extends Described {
  readonly table: string;
}

/** One text or a list of texts, a row each. */
export interface TextListField extends Tabled {
  readonly type: 'texts';
  readonly column: string;
}

/** Label to text, a row each. */
export interface TextMapField extends Tabled {
  readonly type: 'textMap';
  readonly columns: readonly [label: string, text: string];
}

/** A list of references, a row each; with several kinds in `to` a bare id is of the first. */
export interface ReferenceListField<K extends EntityKind = EntityKind> extends Tabled {
  readonly type: 'references';
  readonly to: readonly [K, ...K[]];
  /** The word that says "nobody, on purpose", where the field allows it. */
  readonly none?: string;
}

/** Title to person, a row each. */
export interface ReferenceMapField<K extends EntityKind = EntityKind> extends Tabled {
  readonly type: 'referenceMap';
  readonly to: K;
}

/** The fields that fit into one column. */
export type ScalarField = TextField | DayField | PeriodField | NumberField | ChoiceField | ReferenceField;

/** The fields of a small map inside an entity or a list. */
export type ScalarFields = Readonly<Record<string, ScalarField>>;

/** A small map whose fields become columns of the entity: `confirmed: {on, by}`. */
export interface RecordField<F extends ScalarFields = ScalarFields> extends Described {
  readonly type: 'record';
  readonly fields: F;
}

/** A list of small maps, a row each, told apart by the field `key`. */
export interface RecordListField<F extends ScalarFields = ScalarFields> extends Tabled {
  readonly type: 'records';
  readonly fields: F;
  readonly key: string;
  /** Whether an item may be the key's value alone: `- ada` for `- {person: ada}`. */
  readonly bare: boolean;
}

export type Field =
  | ScalarField
  | TextListField
  | TextMapField
  | ReferenceListField
  | ReferenceMapField
  | RecordField
  | RecordListField;

/** The field table of a kind: its single description, in the order in which docs list the fields. */
export type FieldTable = Readonly<Record<string, Field>>;

/** The type that a field's value has once it is read. */
export type ValueOf<F> = F extends TextField | DayField | PeriodField
  ? string
  : F extends NumberField
    ? number
    : F extends ChoiceField<infer C>
      ? C
      : F extends ReferenceField<infer K>
        ? Id<K>
        : F extends TextListField
          ? readonly string[]
          : F extends TextMapField
            ? ReadonlyMap<string, string>
            : F extends ReferenceListField<infer K>
              ? readonly EntityRef<K>[]
              : F extends ReferenceMapField<infer K>
                ? ReadonlyMap<string, Id<K>>
                : F extends RecordField<infer R>
                  ? ValuesOf<R>
                  : F extends RecordListField<infer R>
                    ? readonly ValuesOf<R>[]
                    : never;

/** The type of everything a field table describes; any field may be absent, required ones too, since mistakes are data. */
export type ValuesOf<T extends FieldTable> = { readonly [N in keyof T]?: ValueOf<T[N]> };

export const text = (doc: string) => ({ type: 'text', doc }) as const;
export const day = (doc: string) => ({ type: 'day', doc }) as const;
export const period = (doc: string) => ({ type: 'period', doc }) as const;
export const number = (min: number, max: number, doc: string) => ({ type: 'number', min, max, doc }) as const;
export const integer = (min: number, max: number, doc: string) =>
  ({ type: 'number', min, max, integer: true, doc }) as const;
export const choice = <const C extends readonly string[]>(choices: C, doc: string) =>
  ({ type: 'choice', choices, doc }) as const;
export const reference = <const K extends EntityKind>(to: K, doc: string) =>
  ({ type: 'reference', to, doc }) as const;
export const required = <F extends Field>(field: F) => ({ ...field, required: true }) as const;
