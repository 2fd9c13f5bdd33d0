import type { Proposal } from './proposal.ts';

/** What may stand next in a list with commas: the whole word each, without what stands in it already. */
export async function nextInList(
  typed: string,
  propose: (last: string) => Promise<readonly Proposal[]>,
): Promise<readonly Proposal[]> {
  const end = typed.lastIndexOf(',') + 1;
  const before = typed.slice(0, end);
  const given = before.split(',');
  const next = await propose(typed.slice(end));
  return next
    .filter(({ value }) => !given.includes(value))
    .map(({ value, says }) => ({ value: before + value, says }));
}
