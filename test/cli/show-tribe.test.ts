import { describe, expect, it } from 'vitest';
import { answerOf } from './answers.ts';
import { files } from './music-org.ts';
import { runInProcess } from './run-in-process.ts';

describe('orgctl show, of a tribe', () => {
  it('counts the people of a tribe by main squad, and what is in the tribes below it too', async () => {
    const text = (await runInProcess(['show', 'music'], { files })).stdout;
    expect(text).toMatch(
      /^ {2}size +1 squad, 2 people by main squad, 2\.25 FTE, with the tribes below 2 squads, 4 people and 4 FTE$/m,
    );
    expect(text).toMatch(/^ {2}tribes +sound, 1 squad, 2 people by main squad$/m);
    const { stdout: sound } = await runInProcess(['show', 'sound'], { files });
    expect(sound).toMatch(/^ {2}size +1 squad, 2 people by main squad, 1\.75 FTE$/m);
    const { stdout: json } = await runInProcess(['show', 'music', '--json'], { files });
    const { figures } = answerOf('show', json);
    expect(figures).toEqual({
      squads: 1,
      people: 2,
      fte: 2.25,
      squadsInAll: 2,
      peopleInAll: 4,
      fteInAll: 4,
    });
  });
});
