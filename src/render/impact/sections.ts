import { subjectText } from '../../diagnostics/finding.ts';
import { joinWords } from '../../diagnostics/words.ts';
import type { Dependent, ImpactAnswer, Second, SecondReason } from '../../queries/impact/answer.ts';
import type { Named } from '../../queries/names.ts';
import { ownersText } from '../owners-text.ts';
import { roleName } from '../role-words.ts';
import type { TableInput } from '../table.ts';
import { visible } from '../visible.ts';
import { count } from '../words.ts';
import { dependenceWords } from './dependence-words.ts';

/** A part of the answer: what it is about, and a table of it. */
export interface ImpactSection extends TableInput {
  readonly heading: string;
  /** What is worth saying below the heading. */
  readonly notes: readonly string[];
}

type Cells = readonly (string | number | null)[];

function section(
  heading: string,
  columns: readonly string[],
  rows: readonly Cells[],
  notes: readonly string[] = [],
): readonly ImpactSection[] {
  return rows.length === 0 ? [] : [{ heading, columns, rows, notes }];
}

/** Every part that has something in it, the gravest first. */
export function sectionsOf(answer: ImpactAnswer): readonly ImpactSection[] {
  return [...ofPeople(answer), ...ofComponents(answer), ...ofGroups(answer)];
}

function ofPeople({ entity, roles, knowledge, squads, reports }: ImpactAnswer): readonly ImpactSection[] {
  return [
    ...section(
      'roles that fall empty',
      ['role', 'of', 'tier', 'second', 'why'],
      roles.map(({ field, of, tier, second }) => [
        roleName(field),
        of === null ? 'the organisation' : `${of.kind} ${of.id}`,
        tier,
        ...secondCells(second),
      ]),
    ),
    ...section(
      'components that too few know then',
      ['component', 'tier', 'owner', 'know it then', 'second', 'why'],
      knowledge.map(({ component, tier, owners, others, after, second }) => [
        component.id,
        tier,
        ownersText(owners),
        others === 0 ? 'nobody' : `${others}, of its squad ${after}`,
        ...secondCells(second),
      ]),
    ),
    ...section(
      'squads that are too small then',
      ['squad', 'people now', 'then', 'at least', 'alone owns'],
      squads.map(({ squad, before, after, minimum, components }) => [
        squad.id,
        before,
        after,
        minimum,
        components.length === 0 ? null : idsOf(components),
      ]),
    ),
    ...section(
      entity.kind === 'chapter' ? 'whose line manager was its lead' : 'whom somebody else has to manage',
      ['person', 'name', 'line manager then', 'as lead of'],
      reports.map(({ person, manager, chapter }) => [
        person.id,
        person.name,
        manager === null ? 'nobody' : nameOf(manager),
        chapter?.id ?? null,
      ]),
    ),
  ];
}

function ofComponents({
  entity,
  unowned,
  dependents,
  dependentsByTribe,
  tell,
  dependentSquads,
}: ImpactAnswer): readonly ImpactSection[] {
  return [
    ...section(
      'components without an owner',
      ['component', 'tier'],
      unowned.map(({ component, tier }) => [component.id, tier]),
    ),
    ...section(
      entity.kind === 'squad' ? 'components that rest on what it owns' : 'components that rest on it',
      ['component', 'tier', 'owner', 'tribe', 'steps', 'through'],
      dependents.map(({ component, tier, owners, isDeliberate, tribes, depth, through }) => [
        component.id,
        tier,
        owners.length > 0 ? ownersText(owners) : isDeliberate ? 'none' : 'nobody',
        tribes.length === 0 ? null : idsOf(tribes),
        depth,
        through.id,
      ]),
      dependents.length === 0 ? [] : [byTierText(dependents), byTribeText(dependentsByTribe)],
    ),
    ...section(
      'squads to tell',
      ['squad', 'channel', 'steps', 'since these rest on it'],
      tell
        .filter(({ owner }) => owner.kind === 'squad')
        .map(({ owner, channel, depth, components }) => [owner.id, channel, depth, idsOf(components)]),
    ),
    ...section(
      'other owners to tell',
      ['owner', 'through', 'channel', 'steps', 'since these rest on it'],
      tell
        .filter(({ owner }) => owner.kind !== 'squad')
        .map(({ owner, contact, channel, depth, components }) => [
          subjectText(owner),
          contact === null ? 'nobody' : nameOf(contact),
          channel,
          depth,
          idsOf(components),
        ]),
    ),
    ...section(
      entity.kind === 'tribe' ? 'squads that depend on its squads' : 'squads that depend on it',
      ['squad', 'tribe', 'channel', 'steps', 'through', 'how'],
      dependentSquads.map(({ squad, tribe, channel, depth, through, ...how }) => [
        squad.id,
        tribe?.id ?? null,
        channel,
        depth,
        through.id,
        dependenceWords(how),
      ]),
    ),
  ];
}

function ofGroups({
  entity,
  orphans,
  homeless,
  unserved,
  idle,
  vacancies,
}: ImpactAnswer): readonly ImpactSection[] {
  const { kind } = entity;
  return [
    ...section(
      kind === 'objective' ? 'objectives that supported it' : 'what belongs to no tribe then',
      ['kind', 'id', 'name'],
      orphans.map((each) => [each.kind, each.id, each.name]),
    ),
    ...section(
      kind === 'squad'
        ? 'people in no squad then'
        : `people in no ${kind === 'tribe' ? 'tribe' : `other ${kind}`}`,
      ['person', 'name'],
      homeless.map(({ id, name }) => [id, name]),
    ),
    ...section(
      'objectives that nobody serves then',
      ['objective', 'name'],
      unserved.map(({ id, name }) => [id, name]),
    ),
    ...section(
      'squads that serve no objective then',
      ['squad', 'name'],
      idle.map(({ id, name }) => [id, name]),
    ),
    ...section(
      'vacancies',
      ['squad', 'role', 'from'],
      vacancies.map(({ squad, role, from }) => [squad.id, role, from]),
    ),
  ];
}

/** So many reasons are told; the json has all. */
const mostReasons = 2;

/** `dara-dahl of coaching`, and why. */
function secondCells(second: Second | null): readonly [string, string | null] {
  if (second === null) return ['nobody', null];
  const { who, squad } = second;
  return [squad === null ? who.id : `${who.id} of ${squad.id}`, secondReasons(second)];
}

/** Why somebody could stand in: the strongest reasons. */
export function secondReasons({ reasons }: Second): string {
  return reasons.slice(0, mostReasons).map(reasonText).join(', ');
}

function reasonText(reason: SecondReason): string {
  switch (reason.because) {
    case 'knows it':
      return 'knows it';
    case 'is in it':
      return 'is in it';
    case 'same components':
      return count(reason.number, 'shared component');
    case 'same skills':
      return count(reason.number, 'shared skill');
    case 'same discipline':
      return 'same discipline';
    case 'same role':
      return `the same for ${joinWords(reason.of.map(({ id }) => id))}`;
    case 'leads in it':
      return `for ${joinWords(reason.of.map(({ kind, id }) => `${kind} ${id}`))}`;
  }
}

/** Something by its number, most first. */
function byTierText(dependents: readonly Dependent[]): string {
  const tiers = [1, 2, 3, 4, null].flatMap((tier) => {
    const number = dependents.filter((each) => each.tier === tier).length;
    return number === 0 ? [] : [`${number} of ${tier === null ? 'no tier' : `tier ${tier}`}`];
  });
  return `by tier: ${tiers.join(', ')}`;
}

function byTribeText(counts: ImpactAnswer['dependentsByTribe']): string {
  return `by tribe: ${counts
    .map(({ tribe, components }) => `${components} of ${tribe === null ? 'no tribe' : visible(tribe)}`)
    .join(', ')}`;
}

function idsOf(named: readonly Named[]): string {
  return named.map(({ id }) => id).join(', ');
}

function nameOf({ id, name }: Named): string {
  return name === null ? id : `${name} (${id})`;
}
