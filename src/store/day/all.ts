import { componentDay, componentDependencyDay, knowerDay, ownerDay, ownerSquadDay } from './component.ts';
import type { DayTable } from './day-table.ts';
import { squadDependencyDay, squadLinkDay } from './dependency.ts';
import { entityDay, goneDay } from './entity.ts';
import { chapterDay, guildDay, tribeDay } from './groups.ts';
import { memberDay } from './member.ts';
import { objectiveDay, servesDay, squadObjectiveDay } from './objective.ts';
import { lineManagerDay, personDay } from './person.ts';
import { roleDay } from './role.ts';
import { attributeDay, orgDay, scopeDay, skillDay, vacancyDay } from './small.ts';
import { squadDay } from './squad.ts';
import { starterDay } from './starter.ts';

/** Every view of the day, sorted by name. */
export const dayTables: readonly DayTable[] = [
  attributeDay,
  chapterDay,
  componentDay,
  componentDependencyDay,
  entityDay,
  goneDay,
  guildDay,
  knowerDay,
  lineManagerDay,
  memberDay,
  objectiveDay,
  orgDay,
  ownerDay,
  ownerSquadDay,
  personDay,
  roleDay,
  scopeDay,
  servesDay,
  skillDay,
  squadDay,
  squadDependencyDay,
  squadLinkDay,
  squadObjectiveDay,
  starterDay,
  tribeDay,
  vacancyDay,
];
