import type { Figure, FigureName, Impact } from '../../reshape/impact/impact.ts';

/** What each figure of an impact is called; `always` is told even where nothing changes. */
export const figureWords: Readonly<Record<FigureName, { readonly words: string; readonly always?: true }>> = {
  peopleMoved: { words: 'people who change squad', always: true },
  peopleJoining: { words: 'people who join the organisation' },
  peopleLeaving: { words: 'people who leave the organisation' },
  peopleWithNewLineManager: { words: 'people with a new line manager', always: true },
  peopleWithoutLineManager: { words: 'people without a line manager' },
  peopleWithoutSquad: { words: 'people without a squad' },
  squads: { words: 'squads' },
  squadsOverSize: { words: 'squads over their size' },
  squadsUnderMinimum: { words: 'squads under their minimum' },
  tribesOverSize: { words: 'tribes over their size' },
  rolesVacated: { words: 'roles that fall empty', always: true },
  rolesFilled: { words: 'roles that are filled' },
  rolesHeldFromOutside: { words: 'roles held from another squad' },
  componentsChangingOwner: { words: 'components that change owner', always: true },
  componentsWithoutOwner: { words: 'components without an owner' },
  componentsLosingKnowledge: { words: 'components losing knowledge', always: true },
  componentsKnownByTooFew: { words: 'components too few know' },
  squadDependencies: { words: 'squad dependencies' },
  squadDependenciesAcrossTribes: { words: 'squad dependencies across tribes' },
};

/** Whether a figure is told: where it changes, or where its absence would be asked after. */
export function isTold(name: FigureName, { before, after }: Figure): boolean {
  return (before ?? 0) !== after || figureWords[name].always === true;
}

/** The figures that are told, in their order. */
export function toldFigures({ figures }: Pick<Impact, 'figures'>): readonly FigureName[] {
  return Object.keys(figureWords)
    .filter((name) => isFigure(name))
    .filter((name) => isTold(name, figures[name]));
}

function isFigure(name: string): name is FigureName {
  return Object.hasOwn(figureWords, name);
}
