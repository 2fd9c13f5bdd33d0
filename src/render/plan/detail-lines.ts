import { joinWords } from '../../diagnostics/words.ts';
import type { Named } from '../../queries/names.ts';
import type { Impact, SizeChange } from '../../reshape/impact/impact.ts';
import type { Plan } from '../../reshape/plan.ts';
import { roleName } from '../role-words.ts';
import { count } from '../words.ts';

/** What stands behind the figures of an impact: a label, and sentences that name whom and what. Ids are as they were written. */
export interface Detail {
  readonly label: string;
  readonly sentences: readonly string[];
}

/** The details of a plan that has any, in the order in which they are told; not what its changes say already. */
export function detailsOf({ impact, changes }: Pick<Plan, 'impact' | 'changes'>): readonly Detail[] {
  const said = new Set(
    changes.flatMap(({ kind, id, what }) => (kind === 'component' && what === 'owner' ? [id] : [])),
  );
  const details: readonly Detail[] = [
    { label: 'moved', sentences: movedSentences(impact) },
    { label: 'sizes', sentences: impact.sizes.map(sizeSentence) },
    { label: 'line managers', sentences: managerSentences(impact) },
    { label: 'roles', sentences: roleSentences(impact) },
    {
      label: 'owners',
      sentences: impact.owners
        .filter(({ component }) => !said.has(component.id))
        .map(({ component, before, after }) => `${component.id}: ${ownersOf(before)} → ${ownersOf(after)}`),
    },
    {
      label: 'knowledge',
      sentences: impact.knowledge.map(
        ({ component, before, after, lost }) =>
          `${component.id}: ${before} → ${after} of its squad know it (${joinWords(ids(lost))})`,
      ),
    },
    { label: 'dependencies', sentences: dependencySentences(impact) },
  ];
  return details.filter(({ sentences }) => sentences.length > 0);
}

function ids(named: readonly Named[]): readonly string[] {
  return named.map(({ id }) => id);
}

function ownersOf(owners: readonly string[]): string {
  return owners.length === 0 ? 'nobody' : joinWords(owners);
}

function movedSentences({ shares }: Impact): readonly string[] {
  return shares.map(
    ({ tribe, people, of }) =>
      `${count(people, 'person', 'people')} of ${of} in tribe ${tribe.id} (${Math.round((100 * people) / of)} %)`,
  );
}

/** `squad search: 7 → 8 people, at most 7`. */
function sizeSentence({ group, before, after, most, least }: SizeChange): string {
  const limit =
    after !== null && most !== null && after > most
      ? `, at most ${most}`
      : after !== null && least !== null && after < least
        ? `, at least ${least}`
        : '';
  const size = (number: number | null, none: string) => (number === null ? none : String(number));
  return `${group.kind} ${group.id}: ${size(before, 'new')} → ${size(after, 'gone')}${limit}`;
}

/** Who gets another line manager, a sentence each; and last who is left without, by whose people they were. */
function managerSentences({ lineManagers }: Impact): readonly string[] {
  const left = new Map<string, string[]>();
  const others: string[] = [];
  for (const { person, before, after } of lineManagers) {
    const earlier = before?.id ?? 'nobody';
    if (after === null) left.set(earlier, [...(left.get(earlier) ?? []), person.id]);
    else others.push(`${person.id}: ${earlier} → ${after.id}`);
  }
  const without = Array.from(
    left,
    ([earlier, people]) => `nobody after ${earlier}: ${joinWords(people, people.length)}`,
  );
  return [...others, ...without];
}

function roleSentences({ roles, rolesFromOutside }: Impact): readonly string[] {
  const outside = rolesFromOutside.map(({ of, field, person, squads }) => {
    const where = squads.length === 0 ? 'no squad' : `squad ${joinWords(ids(squads))}`;
    return `${roleName(field)} of ${of.kind} ${of.id}: ${person.id}, in ${where} then`;
  });
  const changed = roles.map(({ of, field, before, after, candidate }) => {
    const place = of === null ? roleName(field) : `${roleName(field)} of ${of.kind} ${of.id}`;
    const best = candidate === null ? '' : ` (best placed: ${candidate.id})`;
    return `${place}: ${before?.id ?? 'nobody'} → ${after?.id ?? 'nobody'}${best}`;
  });
  return [...changed, ...outside];
}

/** `ios-player → identity and search: added, across tribes`: what becomes of those of a squad, each once; what is passed on is told where it is then. */
function dependencySentences({ dependencies }: Impact): readonly string[] {
  const alike = new Map<string, { from: string; words: string; to: string[] }>();
  for (const { from, to, what, isAcross } of dependencies) {
    if (what === 'passedOn') continue;
    const side = isAcross ? 'across tribes' : 'within a tribe';
    const words = {
      added: `added, ${side}`,
      inherited: `taken over, ${side}`,
      removed: `removed, ${side}`,
      internalised: 'within one squad now',
      tribes: isAcross ? 'crosses tribes now' : 'within a tribe now',
    }[what];
    const key = `${from.id} ${words}`;
    const known = alike.get(key);
    if (known === undefined) alike.set(key, { from: from.id, words, to: [to.id] });
    else known.to.push(to.id);
  }
  return Array.from(
    alike.values(),
    ({ from, words, to }) => `${from} → ${joinWords(to, to.length)}: ${words}`,
  );
}
