import { expect, test } from 'vitest';
import { answerOf, listOf } from './answers.ts';
import { runInProcess } from './run-in-process.ts';

const org = `version: 1
squads: {base: {members: [ada, bo, cy, di]}}
people: {ada: {}, bo: {}, cy: {}, di: {}}
components: {index: {owner: base, tier: 1, contributors: [ada, bo, cy]}}
`;

async function lost(text: string): Promise<readonly unknown[]> {
  const { stdout } = await runInProcess(['impact', 'ada', '--json'], { files: { 'org.yaml': text } });
  return listOf(answerOf('impact', stdout), 'knowledge');
}

test('what as many still know as should is not lost', async () => {
  expect(await lost(org)).toEqual([]);
  const strict = `${org}policy: {rules: {component-knowledge: {min: 3}}}\n`;
  expect(await lost(strict)).toMatchObject([{ entity: 'component:index' }]);
});
