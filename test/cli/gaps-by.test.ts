import { describe, expect, test } from 'vitest';
import { answerOf, listOf } from './answers.ts';
import { files } from './gaps-org.ts';
import { runInProcess } from './run-in-process.ts';

async function gaps(...args: string[]) {
  return (await runInProcess(['gaps', ...args], { files })).stdout;
}

/** What the components of a table in a pipe are called, in the order of the text. */
const inText = async (by: string) =>
  (await gaps('--by', by)).split('\n').flatMap((line) => /^(\w+)\t.*org\.yaml:\d+/.exec(line)?.[1] ?? []);

describe('--by in the other formats', () => {
  test.each(['gap', 'tribe', 'squad', 'rule', 'tier'])('%s orders csv and json as the text', async (by) => {
    const csv = (await gaps('--by', by, '-o', 'csv')).split('\r\n').slice(1, -1);
    const json = listOf(answerOf('gaps', await gaps('--by', by, '--json')), 'gaps');
    const entities = csv.map((line) => line.split(',')[1] ?? '');
    expect(json.map(({ entity }) => entity)).toEqual(entities);
    const components = entities.flatMap((each) => /^component:(.*)$/.exec(each)?.[1] ?? []);
    expect((await inText(by)).slice(0, components.length)).toEqual(components);
    expect(components.length).toBeGreaterThan(3);
  });

  test('md has the headings of the text, and a column for the tribe', async () => {
    for (const by of ['gap', 'tribe', 'squad', 'rule', 'tier']) {
      const headings = (await gaps('--by', by)).split('\n').filter((line) => /\(\d+\)$/.test(line));
      const md = (await gaps('--by', by, '-o', 'md')).split('\n');
      expect(md.filter((line) => line.startsWith('### '))).toEqual(headings.map((each) => `### ${each}`));
    }
    expect(await gaps('--by', 'tribe', '-o', 'md')).toContain(
      '### base (1)\n\n| gap | entity | tier | owner | tribe | severity | what |\n|---|---|---|---|---|---|---|\n| dangling | component:queue | 2 | empty | base |',
    );
  });
});
