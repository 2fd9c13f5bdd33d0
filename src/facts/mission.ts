import type { Fact } from './fact.ts';

export const missionFact: Fact = {
  name: 'mission',
  doc: 'The mission of each live squad as the set of its words.',
  columns: {
    squad_id: 'The squad.',
    words: 'Its words (runs of letters and digits, lower-cased), sorted, each once, with blanks between.',
  },
  inputs: {
    squads: `
      SELECT json_group_array(id) AS id, json_group_array(mission) AS mission FROM v_squad WHERE mission IS NOT NULL`,
  },
  *derive({ squads: { id: ids = [], mission: missions = [] } = {} }) {
    for (const [n, id] of ids.entries()) {
      const mission = missions[n];
      if (typeof id !== 'string' || typeof mission !== 'string') continue;
      yield [
        id,
        Array.from(new Set(wordsOf(mission.toLowerCase())))
          .toSorted()
          .join(' '),
      ];
    }
  },
};

/** Runs of letters and digits; to look for those beyond ASCII costs several times as much, and a millisecond to begin with. */
function wordsOf(text: string): readonly string[] {
  const isAscii = !/[\u0080-\uffff]/.test(text);
  return text.match(isAscii ? /[a-z0-9]+/g : /[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
