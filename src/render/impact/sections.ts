import { joinWords } from '../../diagnostics/words.ts';
import type { ImpactAnswer, Second, SecondReason, SmallerSquad } from '../../queries/impact/answer.ts';
import { ownersText } from '../owners-text.ts';
import { roleName } from '../role-words.ts';
import { count } from '../words.ts';
import { componentSections } from './component-sections.ts';
import { idsOf, nameOf, section, type ImpactSection } from './section.ts';

/** Every part that has something in it, the gravest first. */
export function sectionsOf(answer: ImpactAnswer): readonly ImpactSection[] {
  return [...ofPeople(answer), ...componentSections(answer), ...ofGroups(answer)];
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
    ...ofSmallerSquads(
      'squads that are too small then',
      squads.filter(({ before, minimum }) => before >= minimum),
    ),
    ...ofSmallerSquads(
      'squads that are too small already and get smaller',
      squads.filter(({ before, minimum }) => before < minimum),
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

function ofSmallerSquads(heading: string, squads: readonly SmallerSquad[]): readonly ImpactSection[] {
  return section(
    heading,
    ['squad', 'people now', 'then', 'at least', 'alone owns'],
    squads.map(({ squad, before, after, minimum, components }) => [
      squad.id,
      before,
      after,
      minimum,
      components.length === 0 ? null : idsOf(components),
    ]),
  );
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
