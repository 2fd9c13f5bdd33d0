import { subjectText } from '../../diagnostics/finding.ts';
import type { Dependent, ImpactAnswer } from '../../queries/impact/answer.ts';
import { ownersText } from '../owners-text.ts';
import { visible } from '../visible.ts';
import { dependenceWords } from './dependence-words.ts';
import { idsOf, nameOf, section, type ImpactSection } from './section.ts';

/** What becomes of components, whom to tell, and which squads depend on what goes. */
export function componentSections({
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
    ...tellSections(tell),
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

/** Squads in their channels, and those through whom other owners are told. */
function tellSections(tell: ImpactAnswer['tell']): readonly ImpactSection[] {
  return [
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
  ];
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
