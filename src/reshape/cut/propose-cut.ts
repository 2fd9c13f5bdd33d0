import { shellWord } from '../../diagnostics/shell-word.ts';
import { joinWords } from '../../diagnostics/words.ts';
import type { EntityRef } from '../../model/field.ts';
import type { Refusal, ReshapeState } from '../operation.ts';
import { notFound } from '../pick.ts';
import type { Proposals } from '../proposals.ts';
import type { Places } from '../split-places.ts';
import type { Cut, CutProblem, Cuts, Half } from './cut.ts';
import { findCuts } from './find-cuts.ts';
import { readCutProblem } from './read-cut-problem.ts';

/** A split as it was asked for. */
export interface AskedSplit {
  readonly squad: string;
  readonly into: readonly string[];
  readonly members: readonly string[];
  readonly owned: readonly string[];
  readonly people: ReadonlyMap<string, readonly string[]>;
  readonly components: ReadonlyMap<string, readonly string[]>;
  readonly auto?: true;
  readonly together?: readonly (readonly EntityRef[])[];
  readonly apart?: readonly (readonly EntityRef[])[];
  readonly min?: number;
  readonly max?: number;
  readonly pick?: number;
}

/** Where everybody and everything goes; null where nothing was to be found. */
export interface ProposedPlaces {
  readonly peopleAt: Places | null;
  readonly componentsAt: Places | null;
  readonly proposals: Proposals | null;
}

/** Finds the best places for whatever is not named, where that is asked for; or says why there are none. */
export function proposeCut(state: ReshapeState, asked: AskedSplit): ProposedPlaces | Refusal {
  const { into, members, owned, auto, pick = 1 } = asked;
  if (auto !== true) return unaskedFor(asked);
  const [first, second] = into;
  if (into.length !== 2 || first === undefined || second === undefined) {
    const message = `--auto finds two parts at a time, not ${into.length}`;
    return refusal('auto-makes-two', message, oneAfterTheOther(asked));
  }
  const pins = { together: asked.together ?? [], apart: asked.apart ?? [] };
  const stranger = [...pins.together, ...pins.apart]
    .flat()
    .find(({ kind, id }) => !(kind === 'person' ? members : owned).includes(id));
  if (stranger !== undefined) {
    const { kind, id } = stranger;
    return refusal('pinned-belongs', `${kind} ${id} does not belong to squad ${asked.squad}`, 'leave it out');
  }
  const pairs = pairsOf(pins.apart);
  if (pairs === null)
    return refusal('apart-is-two', '--apart names two', 'write --apart a,b, once for each two');
  const problem: CutProblem = {
    ...readCutProblem(state.store, { people: members, components: owned }),
    size: { min: asked.min ?? state.limits.squadLeast, max: asked.max ?? state.limits.squadMost },
    disciplines: state.limits.disciplines,
    together: pins.together.map((group) => group.map(nodeOf)),
    apart: pairs,
    placed: [placedIn(asked, first), placedIn(asked, second)],
  };
  const cuts = findCuts(problem);
  if ('none' in cuts)
    return refusal('cut-is-possible', cuts.none, 'change the sizes with --min and --max, or the pins');
  const taken = cuts.cuts[pick - 1];
  if (taken === undefined) return notFound(cuts.cuts.length);
  const parts = [first, second] as const;
  return {
    peopleAt: placesOf(parts, taken, ({ people }) => people),
    componentsAt: placesOf(parts, taken, ({ components }) => components),
    proposals: proposalsOf(asked.squad, parts, cuts, pick),
  };
}

/** The command that splits off one part after the other; what is left of the squad is the last one of each step. */
function oneAfterTheOther({ squad, into }: AskedSplit): string {
  if (into.length < 2) return 'name two new squads: --into a,b';
  const steps = into.slice(0, -1).map((part, index) => {
    const rest = into[index + 1] ?? '';
    const keep = index === into.length - 2 ? '' : ` --keep ${shellWord(rest)}`;
    return `split ${shellWord(squad)} --into ${shellWord(`${part},${rest}`)} --auto${keep}`;
  });
  return `split off one after the other: orgctl reshape ${steps.join(' -- ')}`;
}

/** What only says something to a search is not silently without effect. */
function unaskedFor({ together, apart, min, max, pick }: AskedSplit): ProposedPlaces | Refusal {
  const given = Object.entries({ together, apart, min, max, pick }).find(([, value]) => value !== undefined);
  return given === undefined
    ? { peopleAt: null, componentsAt: null, proposals: null }
    : refusal('pins-are-for-auto', `--${given[0]} is for --auto`, 'write --auto, too, or leave it out');
}

function refusal(id: string, message: string, help: string): Refusal {
  return { id, message, help };
}

function nodeOf({ kind, id }: EntityRef): string {
  return `${kind}:${id}`;
}

function pairsOf(groups: readonly (readonly EntityRef[])[]): readonly (readonly [string, string])[] | null {
  const pairs = groups.flatMap(([left, right, ...more]) =>
    left === undefined || right === undefined || more.length > 0
      ? []
      : [[nodeOf(left), nodeOf(right)] as const],
  );
  return pairs.length === groups.length ? pairs : null;
}

function placedIn({ people, components }: AskedSplit, part: string): readonly string[] {
  return [
    ...(people.get(part) ?? []).map((id) => `person:${id}`),
    ...(components.get(part) ?? []).map((id) => `component:${id}`),
  ];
}

function idOf(node: string): string {
  return node.slice(node.indexOf(':') + 1);
}

function placesOf(
  parts: readonly [string, string],
  { halves }: Cut,
  nodesOf: (half: Half) => readonly string[],
): Places {
  const partOf = new Map(
    halves.flatMap((half, index) =>
      nodesOf(half).map((node) => [idOf(node), parts[index] ?? parts[0]] as const),
    ),
  );
  return { partOf, rest: null };
}

function proposalsOf(
  squad: string,
  parts: readonly [string, string],
  { cuts, isExact }: Extract<Cuts, { readonly cuts: unknown }>,
  taken: number,
): Proposals {
  return {
    title: `squad ${squad} in two`,
    found: cuts.map((cut) => ({
      what: cut.halves.map(
        ({ people, components }, half) =>
          `${parts[half]}: ${joinWords(people.map(idOf), 99)}; ${components.length === 0 ? 'no components' : joinWords(components.map(idOf), 99)}`,
      ),
      costs: costsOf(cut),
    })),
    taken,
    option: '--pick',
    notes: isExact ? [] : ['too many to try every way: these are the best of a long search'],
  };
}

/** What a cut separates, a sentence a kind. */
function costsOf({ separated }: Cut): readonly string[] {
  const told = (because: 'knows' | 'depends on') =>
    separated
      .filter((bond) => bond.because === because)
      .map(({ between: [left, right] }) => `${idOf(left)} ${because} ${idOf(right)}`);
  const [known, needed] = [told('knows'), told('depends on')];
  return [
    ...(known.length === 0 ? [] : [`apart from what they know: ${joinWords(known, 5)}`]),
    ...(needed.length === 0 ? [] : [`dependencies between the two: ${joinWords(needed, 5)}`]),
  ];
}
