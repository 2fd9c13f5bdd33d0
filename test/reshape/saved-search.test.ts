import { expect, test } from 'vitest';
import { inScene } from '../writing/scene.ts';
import { files } from './music-org.ts';

test('saving what was searched for says that it is searched for again', async () => {
  await inScene(files, async (scene) => {
    const line = [
      'reshape',
      'split',
      'player',
      '--into',
      'a,b',
      '--auto',
      '--min',
      '1',
      '--save',
      'auto.yaml',
    ];
    const { status, stderr } = await scene.run(line);
    expect([status, stderr]).toEqual([
      0,
      'orgctl: split searches again each time: who goes where is not kept, and may be another way later\n' +
        'orgctl: saved as auto.yaml: orgctl plan auto.yaml\n',
    ]);
    const placed = ['reshape', 'move', 'cy', '--to', 'search', '--save', 'move.yaml'];
    expect((await scene.run(placed)).stderr).toBe('orgctl: saved as move.yaml: orgctl plan move.yaml\n');
  });
});
