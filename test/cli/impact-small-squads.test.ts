import { expect, test } from 'vitest';
import { runInProcess } from './run-in-process.ts';

const files = {
  'org.yaml': `version: 1
squads:
  small: {members: [ada, bo]}
  enough: {members: [ada, bo, cy]}
people: {ada: {}, bo: {}, cy: {}}
`,
};

test('a squad that is too small already does not become so: it gets smaller', async () => {
  const { stdout } = await runInProcess(['impact', 'ada'], { files });
  expect(stdout).toBe(`if ada leaves, 1 squad is too small and 1 squad that is too small already gets smaller

squads that are too small then (1)
squad	people now	then	at least	alone owns
enough	3	2	3	

squads that are too small already and get smaller (1)
squad	people now	then	at least	alone owns
small	2	1	3	
`);
});
