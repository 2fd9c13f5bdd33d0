import type { Named } from '../names.ts';
import type { Scope } from '../scope.ts';
import type { ImpactAnswer } from './answer.ts';
import { tribeCounts } from './tribe-counts.ts';

/** Of an impact what hits the part that filters leave; what goes need not be in it. */
export function impactInScope(answer: ImpactAnswer, scope: Scope): ImpactAnswer {
  const isIn = ({ kind, id }: Named) => scope.has(kind, id);
  const dependents = answer.dependents.filter(({ component }) => isIn(component));
  return {
    ...answer,
    roles: answer.roles.filter(({ of }) => of !== null && isIn(of)),
    knowledge: answer.knowledge.filter(({ component }) => isIn(component)),
    squads: answer.squads.filter(({ squad }) => isIn(squad)),
    reports: answer.reports.filter(({ person }) => isIn(person)),
    unowned: answer.unowned.filter(({ component }) => isIn(component)),
    dependents,
    dependentsByTribe: tribeCounts(dependents),
    tell: answer.tell.filter(({ owner }) => isIn(owner)).flatMap((each) => toldOf(each, dependents)),
    dependentSquads: answer.dependentSquads.filter(({ squad }) => isIn(squad)),
    homeless: answer.homeless.filter(isIn),
    unserved: answer.unserved.filter(isIn),
    idle: answer.idle.filter(isIn),
    vacancies: answer.vacancies.filter(({ squad }) => isIn(squad)),
    orphans: answer.orphans.filter(isIn),
  };
}

/** An owner who is told of these components alone; none where nothing of it is among them. */
function toldOf(
  told: ImpactAnswer['tell'][number],
  dependents: ImpactAnswer['dependents'],
): ImpactAnswer['tell'] {
  const own = new Set(told.components.map(({ id }) => id));
  const left = dependents.filter(({ component }) => own.has(component.id));
  // The nearest stand first.
  const [nearest] = left;
  if (nearest === undefined) return [];
  return [{ ...told, components: left.map(({ component }) => component), depth: nearest.depth }];
}
