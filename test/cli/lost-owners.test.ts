import { describe, expect, test } from 'vitest';
import { answerOf } from './answers.ts';
import { runInProcess } from './run-in-process.ts';

const files = {
  'org.yaml': `version: 1
squads: {play: {members: [ada]}, left: {until: 2026-06-30}, later: {from: 2027-01-01}}
people: {ada: {}}
components:
  a: {owner: left, dependsOn: [b, c, d, e]}
  b: {owner: [poets, play]}
  c: {owner: later}
  d: {owner: none, ownerReason: it is switched off}
  e: {}
`,
};

async function said(...args: readonly string[]): Promise<string> {
  return (await runInProcess(args, { files })).stdout;
}

describe('an owner that is written and not there', () => {
  test('is told by list, with why', async () => {
    expect(await said('list', 'components', '--columns', 'id,owner,lostOwner')).toBe(
      [
        'id\towner\tlostOwner',
        'a\t\tleft (gone)',
        'b\tplay\tpoets (does not exist)',
        'c\t\tlater (not there yet)',
        'd\tnone\t',
        'e\t\t',
        '',
      ].join('\n'),
    );
  });

  test('is told by tree, where only what nobody is written for is nobody’s', async () => {
    expect(await said('tree', 'component:a')).toBe(`component a, owner left (gone)
├─ b, owner play, owner poets (does not exist)
├─ c, owner later (not there yet)
├─ d, owner none
└─ e, nobody owns it
`);
    expect(answerOf('tree', await said('tree', 'component:a', '--json'))['root']).toMatchObject({
      lostOwner: ['left (gone)'],
      children: [
        { owner: ['play'], lostOwner: ['poets (does not exist)'] },
        { lostOwner: ['later (not there yet)'] },
        { owner: ['none'] },
        { unowned: true },
      ],
    });
  });

  test('and none on purpose is told by gaps as list tells it', async () => {
    expect(await said('gaps', '-o', 'csv')).toMatch(/^deliberate,component:d,,none,/m);
    expect(await said('gaps')).toMatch(/^d\t\tnone\t/m);
    expect(await said('gaps', '-o', 'md')).toMatch(/component:d \| {2}\| none \|/);
  });
});
