import { biggestSquads } from './biggest-squads.ts';
import { blockingDependencies } from './blocking-dependencies.ts';
import { busFactorOne } from './bus-factor-one.ts';
import { coaches } from './coaches.ts';
import { componentsBySquad } from './components-by-squad.ts';
import { contractorsInKeyRoles } from './contractors-in-key-roles.ts';
import { criticalWithoutRunbook } from './critical-without-runbook.ts';
import { crossTribeDependencies } from './cross-tribe-dependencies.ts';
import { disciplinesByTribe } from './disciplines-by-tribe.ts';
import { guildsAsleep } from './guilds-asleep.ts';
import { leavers } from './leavers.ts';
import { lineManagersSpan } from './line-managers-span.ts';
import { mostNeededComponents } from './most-needed-components.ts';
import type { NamedQuery } from './named-query.ts';
import { newStarters } from './new-starters.ts';
import { peopleInSeveralSquads } from './people-in-several-squads.ts';
import { peopleWhoAloneKnow } from './people-who-alone-know.ts';
import { peopleWithoutSquad } from './people-without-squad.ts';
import { rolesOfLeavers } from './roles-of-leavers.ts';
import { skillsOfSquad } from './skills-of-squad.ts';
import { squadsWithoutObjective } from './squads-without-objective.ts';
import { squadsWithoutProductOwner } from './squads-without-product-owner.ts';
import { staleConfirmations } from './stale-confirmations.ts';
import { timeOnObjectives } from './time-on-objectives.ts';
import { tribes } from './tribes.ts';
import { undeclaredDependencies } from './undeclared-dependencies.ts';
import { unownedCritical } from './unowned-critical.ts';
import { vacancies } from './vacancies.ts';
import { whoKnows } from './who-knows.ts';

/** Every built-in query, sorted by name. */
export const namedQueries: readonly NamedQuery[] = [
  biggestSquads,
  blockingDependencies,
  busFactorOne,
  coaches,
  componentsBySquad,
  contractorsInKeyRoles,
  criticalWithoutRunbook,
  crossTribeDependencies,
  disciplinesByTribe,
  guildsAsleep,
  leavers,
  lineManagersSpan,
  mostNeededComponents,
  newStarters,
  peopleInSeveralSquads,
  peopleWhoAloneKnow,
  peopleWithoutSquad,
  rolesOfLeavers,
  skillsOfSquad,
  squadsWithoutObjective,
  squadsWithoutProductOwner,
  staleConfirmations,
  timeOnObjectives,
  tribes,
  undeclaredDependencies,
  unownedCritical,
  vacancies,
  whoKnows,
];
