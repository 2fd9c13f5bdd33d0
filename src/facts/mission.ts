import type { Fact } from './fact.ts';

export const missionFact: Fact = {
  name: 'mission',
  doc: 'The mission of each live squad as the set of its words.',
  columns: {
    squad_id: 'The squad.',
    words: 'Its words (runs of letters and digits, lower-cased), sorted, each once, with blanks between.',
  },
  inputs: { squads: `SELECT id, mission FROM v_squad WHERE mission IS NOT NULL` },
  *derive({ squads = [] }) {
    for (const { id, mission } of squads) {
      if (typeof id !== 'string' || typeof mission !== 'string') continue;
      const words = mission.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
      yield [id, Array.from(new Set(words)).toSorted().join(' ')];
    }
  },
};
