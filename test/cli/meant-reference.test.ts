import { expect, test } from 'vitest';
import { answerOf, listOf } from './answers.ts';
import { runInProcess } from './run-in-process.ts';

const files = {
  'org.yaml': `
version: 1
org:
  name: Small
  chiefArchitect: gus-holm
  roles: {cto: gus-young}
tribes:
  music: {lead: gus-young}
squads:
  search: {tribe: music, members: [gus-young]}
people:
  gus-holm: {}
  gus-quist: {}
  gus-young: {}
  ada: {name: Ada Gus}
  anna-a: {}
  anna-b: {}
  anna-c: {}
  anna-d: {}
  anna-e: {}
  anna-f: {}
components:
  gus: {owner: search}
`,
};

async function hint(...args: readonly string[]): Promise<string> {
  const { status, stderr } = await runInProcess(args, { files });
  expect(status).toBe(2);
  return stderr;
}

test.each([
  [['impact', 'person:gus'], 'person ada, gus-holm, gus-quist or gus-young'],
  [['show', 'quist'], 'person gus-quist'],
  [['who', 'holm'], 'person gus-holm'],
  [['list', '--tribe', 'mus'], 'tribe music'],
  [['show', 'anna'], 'person anna-a, anna-b, anna-c, anna-d, anna-e and 1 more'],
  [['show', 'searhc'], 'squad search'],
])('%j offers whatever begins so or has the word', async (args, meant) => {
  expect(await hint(...args)).toContain(`\n  did you mean ${meant}?\n`);
});

test('an empty word offers nothing', async () => {
  expect(await hint('show', '')).toContain('orgctl list shows what there is');
});

test.each([['squads:search'], ['Squad:search'], ['people:ada'], ['persons:ada'], ['components:gus']])(
  '%s is a kind and an id',
  async (written) => {
    const { status, stdout, stderr } = await runInProcess(['show', written, '--json'], { files });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(answerOf('show', stdout)).toMatchObject({ id: written.split(':')[1] });
  },
);

test('who org says who stands for the organisation: its chief architect, its roles, the leads of its tribes', async () => {
  const { status, stdout } = await runInProcess(['who', 'org'], { files });
  expect(stdout).toBe(`org Small (org)

  chief architect  gus-holm
  cto              gus-young, in squad search
  tribe lead       gus-young, of tribe music, in squad search
`);
  expect(status).toBe(0);
  const answer = answerOf('who', (await runInProcess(['who', 'ORG', '--json'], { files })).stdout);
  expect(answer).toMatchObject({ entity: 'org', name: 'Small', target: 'org' });
  expect(listOf(answer, 'contacts').map(({ entity }) => entity)).toEqual([
    'person:gus-holm',
    'person:gus-young',
    'person:gus-young',
  ]);
});
