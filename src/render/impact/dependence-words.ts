import type { DependentSquad } from '../../queries/impact/answer.ts';

/** `declared, blocking and through components`. */
export function dependenceWords({
  declared,
  throughComponents,
  severity,
}: Pick<DependentSquad, 'declared' | 'throughComponents' | 'severity'>): string {
  return [
    ...(declared ? [severity === null ? 'declared' : `declared, ${severity}`] : []),
    ...(throughComponents ? ['through components'] : []),
  ].join(' and ');
}
