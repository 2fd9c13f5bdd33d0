import type { Category } from '../diagnostics/category.ts';
import type { Gap } from '../diagnostics/finding.ts';
import type { Kind } from '../model/field.ts';
import type { Severity } from '../diagnostics/severity.ts';

/** A threshold or list that the policy may set: `squad-size: {max: 8}`. */
export type OptionValue = number | readonly string[];

export interface RuleOption {
  readonly default: OptionValue;
  readonly doc: string;
  /** Which way the rule asks less: a higher number or a longer list, where this is left out. */
  readonly looser?: 'lower';
}

/** Without a row of this SELECT there is nothing to look at, and the rule is not checked; a gated rule has its gate. */
export interface LooksFor {
  /** What is missing then, after "no": `squad with productOwner`. */
  readonly words: string;
  readonly sql: string;
}

/**
 * The gate of a rule that complains of absence: it is checked when at least `share` of the entities it looks at have
 * the field, or when the policy or the command line names the rule. A field that could not be read counts as had.
 */
export interface Gate {
  /** 0.1, or 0.5 where that many must have it. */
  readonly share: number;
  /** What is missing, after "no", where there is nothing to look at: `squad that is not enabling`. */
  readonly noun: string;
  /** For the reason "3 of 65 squads have a mission, needs 10 %": `squads have a mission`. */
  readonly words: string;
  readonly kind: Kind;
  /** What is looked at, aliased `entity` with an `id`: `v_squad AS entity`, with joins and a WHERE where needed. */
  readonly from: string;
  /** The condition under which one of them has it: `entity.mission IS NOT NULL`. */
  readonly has: string;
  /** The fields, any of which counts as had where it could not be read. */
  readonly fields: readonly string[];
}

/**
 * A field that must have been read for a finding to be true: who is in no squad, where one lists nobody readable?
 * A row is not told where it rests on a field that could not be read.
 */
export interface RestsOn {
  readonly kind: Kind;
  readonly field: string;
  /** The column with the ids of those whose field a row rests on: an id, or a JSON list of such. */
  readonly where?: string;
  /**
   * Without `where` a row rests on the field of all of the kind, as far as what is written there names one of the ids
   * in this column; `id` where it is left out. Where it is not known what is written, the rule is not checked.
   */
  readonly names?: string;
}

/** This rule stays silent where another one speaks. */
export interface Yield {
  readonly to: string;
  /**
   * The column of this rule's rows that says which findings of the other silence it: `kind:id`, or a JSON list of
   * such. Without one it is the row's own `kind:id`.
   */
  readonly where?: string;
}

/** Which columns of a rule's rows name an id that leads nowhere, so that the help can say what was meant. */
export interface Suggest {
  /** The column of the kind that was written or meant. */
  readonly kind: string;
  /** The column of the id. */
  readonly id: string;
  /** The column of the kinds that the field allows, separated by blanks. */
  readonly allowed: string;
}

/** A rule as data: a statement that should hold, and the SELECT that finds where it does not. */
export interface Rule {
  readonly id: string;
  readonly category: Category;
  /** The default severity; a row's own `severity` column grades it. */
  readonly severity: Severity;
  /** Where it is on: everywhere, or only in the named profile until the policy switches it on. */
  readonly profile?: 'thorough' | 'team-topologies';
  /** What should hold, one sentence. */
  readonly summary: string;
  /** Why it matters, two or three sentences for somebody who has to decide about it. */
  readonly why: string;
  /** Keys of `sources`; `own` is our opinion. */
  readonly source: readonly string[];
  readonly options?: Readonly<Record<string, RuleOption>>;
  readonly looksFor?: LooksFor;
  readonly gate?: Gate;
  /** The field whose absence the rule complains about; a field that could not be read counts as written. */
  readonly about?: string;
  /** The fields that its rows rest on, whether of others or of their own entity. */
  readonly restsOn?: readonly RestsOn[];
  readonly yields?: readonly Yield[];
  /** The column of its own rows that rules yielding to it compare with, a text or a JSON list; `kind:id` without one. */
  readonly speaksOf?: string;
  readonly gap?: Gap;
  /**
   * A rule whose rows say in a column `gap` which of them are gaps, and of what: without a row of this SELECT there is
   * nothing for it to look at among the rules of ownership.
   */
  readonly rowsHaveGap?: LooksFor;
  /** Columns that tell several findings on one entity and field apart; they go into the fingerprint. */
  readonly keys?: readonly string[];
  /** Where the help is better with the id that was probably meant; see suggest-ids.ts. */
  readonly suggest?: Suggest;
  /** Whether its value or severity grows with every day that passes, without anybody changing anything. */
  readonly ages?: true;
  /**
   * Whether it reads the TEMP tables `finding(rule, kind, id, field_path)` and `known_rule(rule)`: what the rules that
   * waivers name find on what the waivers are on, waived or not, and every rule that exists.
   */
  readonly readsFindings?: true;
  /**
   * Names the views of the day, and where it looks at a change those of the state before as `before_v_squad`. Returns
   * `kind, id`, and where it has them `field_path`, `severity`, `value`, and what the messages name. Options
   * are bound as `:name`. Lists for messages are JSON columns. A row that is about something else than its rule says
   * so in `category` and `gap`, and one that knows its place in `file` and `position` (UTF-16 units).
   */
  readonly sql: string;
  /** Over the row's columns and the options: `{id}`, `{heads|head|heads}` → "13 heads", `{names…}` → "a, b and c". */
  readonly message: string;
  /** What to do. */
  readonly help: string;
  /**
   * Two small organisations, run by a test: in the first the rule speaks, in the second it does not. A rule of a change
   * compares each with `before`.
   */
  readonly example: { readonly before?: string; readonly wrong: string; readonly right: string };
}
