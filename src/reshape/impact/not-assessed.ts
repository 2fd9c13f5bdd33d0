import type { NotAssessed } from './impact.ts';
import type { Snapshot } from './snapshot.ts';

/** What no impact can be told of, since nothing of the kind is written, or orgctl does not do it: an absent figure is no good news. */
export function notAssessed(after: Snapshot): readonly NotAssessed[] {
  const { components, links, roles, people } = after;
  const all = Array.from(components.values());
  const parts: readonly (readonly [isSaid: boolean, what: string, reason: string])[] = [
    [all.some(({ hasOnCall }) => hasOnCall), 'on-call', 'no component says who'],
    [all.some(({ knowers }) => knowers.length > 0), 'knowledge', 'no component says who knows it'],
    [all.length > 0, 'ownership', 'there are no components'],
    [links.size > 0, 'dependencies', 'neither squads nor components say what they depend on'],
    [roles.size > 0, 'roles', 'nobody holds one'],
    [
      Array.from(people.values()).some(({ manager }) => manager !== null),
      'line managers',
      'neither chapters nor people say who',
    ],
  ];
  const silent = parts.filter(([isSaid]) => !isSaid).map(([, what, reason]) => ({ what, reason }));
  return [
    ...silent.filter(({ what }) => all.length > 0 || (what !== 'on-call' && what !== 'knowledge')),
    { what: 'exports to other systems', reason: 'orgctl makes none yet' },
  ];
}
