import type { WrittenOrg } from '../source/written-org.ts';
import type { Store } from '../store/open-store.ts';
import type { ArgumentsOf, ArgumentTable } from './argument.ts';
import type { Limits } from './impact/figures.ts';
import type { Proposals } from './proposals.ts';

/**
 * How an operation is added: `operations/<id>.ts` exports it with `defineOperation`, `operations/all.ts` lists it. The
 * command line, scenario files, their schema, help and docs come from its argument table. It reads what there is from
 * `state.store` (the views and base tables; broken references are in it) and answers with a changed `state.written`, made
 * with `source/written-org.ts` and the functions in `written/`. It never sees text, asks nobody and computes no impact:
 * what a plan says is measured on the organisation that is read again from the edited text.
 */
export interface Operation<T extends ArgumentTable = ArgumentTable> {
  readonly id: string;
  /** What it does, for the help: "moves people from one squad to another". */
  readonly summary: string;
  /** What it is called in the literature on changing teams, where it has a name there. */
  readonly pattern: string | null;
  readonly arguments: T;
  /** A line of arguments that works on the sample organisation, without the id of the operation. */
  readonly example: string;
  /** What the organisation is afterwards, or why not, or what has to be decided before. Pure. */
  apply(state: ReshapeState, given: ArgumentsOf<T>): Outcome;
}

/** The organisation that an operation meets: as the one before it left it. */
export interface ReshapeState {
  readonly written: WrittenOrg;
  /** The same organisation in tables, with the views of `day`. */
  readonly store: Store;
  /** Today, an ISO day: what `on` is where it is not given. */
  readonly day: string;
  /** The sizes that the rules allow. */
  readonly limits: Limits;
  /** Who was moved by the operations before. */
  readonly moved?: readonly Moved[];
}

/** Somebody who comes to a squad on an ISO day. */
export interface Moved {
  readonly person: string;
  readonly to: string;
  readonly on: string;
}

/** What an operation comes to. */
export type Outcome =
  | {
      readonly is: 'done';
      readonly org: WrittenOrg;
      /** The first day on which the result holds as a whole: the impact is measured then. */
      readonly from: string;
      /** Where it was asked to find something. */
      readonly proposals?: Proposals;
      /** Where it was asked to move people. */
      readonly moved?: readonly Moved[];
    }
  | { readonly is: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly is: 'open'; readonly questions: readonly Question[] };

/** A precondition that does not hold. */
export interface Refusal {
  /** A statement that should hold, like the id of a rule: `squad-is-active`. */
  readonly id: string;
  readonly message: string;
  /** The way out. */
  readonly help: string;
}

/** What nobody may guess. An answer is given as an argument; on a terminal it can be chosen. */
export interface Question {
  /** A sentence that ends in a question mark. */
  readonly text: string;
  readonly answers: readonly Answer[];
}

/** One way to answer a question. */
export interface Answer {
  /** What it means, for a list to choose from: "keep the chapter, and with it the line manager". */
  readonly text: string;
  /** The argument that gives the answer, and its value as it is typed. */
  readonly argument: string;
  readonly value: string;
}

/** Gives an operation its types. */
export function defineOperation<const T extends ArgumentTable>(operation: Operation<T>): Operation<T> {
  return operation;
}

export function done(org: WrittenOrg, from: string): Outcome {
  return { is: 'done', org, from };
}

/** Refuses for one reason. */
export function refused(id: string, message: string, help: string): Outcome {
  return { is: 'refused', refusals: [{ id, message, help }] };
}
