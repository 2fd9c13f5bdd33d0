import type { EntityKind, EntityRef } from '../model/field.ts';

interface Described {
  /** What it says, for help, schema and docs. */
  readonly doc: string;
  /** What stands for its value in the help: `squad` is shown as `<squad>`. */
  readonly value: string;
  readonly required?: true;
  /** Whether it is written without its name on the command line, in the order of the table. */
  readonly isPositional?: true;
}

/** The id of something that there is, of one kind; or one of a few words in its place. */
export interface ReferenceArgument extends Described {
  readonly type: 'reference';
  readonly to: EntityKind;
  readonly words?: readonly string[];
}

/** The same several times: on the command line separated by commas, or by blanks where it is positional. */
export interface ReferencesArgument extends Described {
  readonly type: 'references';
  readonly to: EntityKind;
}

/** Something that there is, of one of these kinds, the kind with it. */
export interface EntityArgument extends Described {
  readonly type: 'entity';
  readonly to: readonly EntityKind[];
}

export interface EntitiesArgument extends Described {
  readonly type: 'entities';
  readonly to: readonly EntityKind[];
}

/** An id that is well formed; whether it is free is the operation's precondition. */
export interface NewIdArgument extends Described {
  readonly type: 'newId';
}

export interface NewIdsArgument extends Described {
  readonly type: 'newIds';
}

/** An ISO day. */
export interface DayArgument extends Described {
  readonly type: 'day';
}

/** A number from `min` to `max`, both included. */
export interface NumberArgument extends Described {
  readonly type: 'number';
  readonly min: number;
  readonly max: number;
}

export interface TextArgument extends Described {
  readonly type: 'text';
}

export interface TextsArgument extends Described {
  readonly type: 'texts';
}

/** One of a few words. */
export interface ChoiceArgument extends Described {
  readonly type: 'choice';
  readonly choices: readonly string[];
}

/** True where it is given. */
export interface FlagArgument extends Described {
  readonly type: 'flag';
}

/** Who or what goes where: `A=x,y` on the command line, given once for each group; `{A: [x, y]}` in a file. */
export interface PlacesArgument extends Described {
  readonly type: 'places';
  readonly to: EntityKind;
}

/** Things that belong together, each group given once: `--together a,b` on the command line; a list of lists in a file. */
export interface GroupsArgument extends Described {
  readonly type: 'groups';
  readonly to: readonly EntityKind[];
}

/** Fields and what they say: `field=value` on the command line, where a comma in `[a,b]` makes a list; a map in a file. */
export interface FieldsArgument extends Described {
  readonly type: 'fields';
  /** The argument that says whose fields these are: something that there is, or a kind. */
  readonly of: string;
}

export type Argument =
  | ReferenceArgument
  | ReferencesArgument
  | EntityArgument
  | EntitiesArgument
  | NewIdArgument
  | NewIdsArgument
  | DayArgument
  | NumberArgument
  | TextArgument
  | TextsArgument
  | ChoiceArgument
  | FlagArgument
  | PlacesArgument
  | GroupsArgument
  | FieldsArgument;

/** The arguments of an operation by name, in the order of its help; positional ones first. */
export type ArgumentTable = Readonly<Record<string, Argument>>;

/** The type of an argument once it is read. */
export type ValueOfArgument<A> = A extends ReferenceArgument | NewIdArgument | DayArgument | TextArgument
  ? string
  : A extends ReferencesArgument | NewIdsArgument | TextsArgument
    ? readonly string[]
    : A extends EntityArgument
      ? EntityRef
      : A extends EntitiesArgument
        ? readonly EntityRef[]
        : A extends NumberArgument
          ? number
          : A extends ChoiceArgument
            ? A['choices'][number]
            : A extends FlagArgument
              ? true
              : A extends PlacesArgument
                ? ReadonlyMap<string, readonly string[]>
                : A extends GroupsArgument
                  ? readonly (readonly EntityRef[])[]
                  : A extends FieldsArgument
                    ? ReadonlyMap<string, string>
                    : never;

type RequiredNames<T extends ArgumentTable> = {
  [N in keyof T]: T[N] extends { readonly required: true } ? N : never;
}[keyof T];

/** The type of everything an argument table describes. */
export type ArgumentsOf<T extends ArgumentTable> = {
  readonly [N in RequiredNames<T>]: ValueOfArgument<T[N]>;
} & { readonly [N in Exclude<keyof T, RequiredNames<T>>]?: ValueOfArgument<T[N]> };

/** The people whom an operation is about, by their ids in a row. */
export const peopleArgument = {
  type: 'references',
  to: 'person',
  value: 'person',
  required: true,
  isPositional: true,
  doc: 'who',
} as const satisfies ReferencesArgument;

/** The squad that an operation is about. */
export const squadArgument = {
  type: 'reference',
  to: 'squad',
  value: 'squad',
  required: true,
  isPositional: true,
  doc: 'which squad',
} as const satisfies ReferenceArgument;

/** The first day on which an operation holds; what ends has its last day the day before. */
export const onDay = {
  type: 'day',
  value: 'day',
  doc: 'the first day that it holds; what ends has its last day the day before (default: today)',
} as const satisfies DayArgument;
