import type { Entity, Member } from './org.ts';

/** Shares are decimal fractions: 0.1 + 0.2 is 0.3. */
export const tolerance = 1e-9;

export function isGone(entity: Entity, day: string): boolean {
  if (entity.until !== null) return entity.until < day;
  return entity.status === 'retired' || entity.lifecycle === 'retired';
}

export function isLive(entity: Entity, day: string): boolean {
  return !isGone(entity, day) && (entity.from === null || entity.from <= day);
}

export function isMembershipLive(member: Member, day: string): boolean {
  return (member.from === null || member.from <= day) && (member.until === null || member.until >= day);
}

export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
