import { onDay, peopleArgument } from '../argument.ts';
import { groupsOn } from '../on-the-day.ts';
import { defineOperation, refused } from '../operation.ts';
import { chapterArguments } from '../settle-chapter.ts';
import { movePeople } from './move.ts';

/** Lets two people change places: both moves at once, or neither. */
export const swap = defineOperation({
  id: 'swap',
  summary: 'lets two people change places',
  pattern: 'switching',
  arguments: {
    person: { ...peopleArgument, doc: 'the two' },
    ...chapterArguments,
    on: onDay,
  },
  example: 'ada-abara bela-young --chapter matching',
  apply(state, { person: people, chapter, manager, on = state.day }) {
    const [one, two, ...others] = people;
    if (one === undefined || two === undefined || others.length > 0) {
      return refused(
        'swap-is-of-two',
        `a swap is of two people, and not of ${people.length}`,
        'name two people',
      );
    }
    const [first, second] = [one, two].map((person) => groupsOn(state.store, 'squad', person, on));
    const [from] = first ?? [];
    const [to] = second ?? [];
    const unsettled = [one, two].find((_, index) => [first, second][index]?.length !== 1);
    if (unsettled !== undefined || from === undefined || to === undefined) {
      const number = (unsettled === one ? first : second)?.length ?? 0;
      return refused(
        'swapper-is-in-one-squad',
        `${unsettled ?? one} is in ${number === 0 ? 'no squad' : `${number} squads`}, and only who is in one can swap`,
        'write two moves: orgctl reshape move … -- move …',
      );
    }
    if (from.group === to.group) {
      return refused('swap-changes-squad', `${one} and ${two} are both in squad ${to.group}`, 'name others');
    }
    return movePeople(
      state,
      [
        { person: one, from: from.group, to: to.group },
        { person: two, from: to.group, to: from.group },
      ],
      { chapter, manager, on },
    );
  },
});
