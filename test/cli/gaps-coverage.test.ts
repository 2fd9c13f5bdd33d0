import { expect, test } from 'vitest';
import { runInProcess } from './run-in-process.ts';

test('no components have no coverage: the text says why', async () => {
  const owned = {
    'org.yaml': 'version: 1\nsquads: {search: {}, play: {}}\ncomponents: {c1: {owner: search}}\n',
  };
  const empty = { 'org.yaml': 'version: 1\nsquads: {search: {}}\n' };
  const old = {
    'org.yaml': 'version: 1\ncomponents: {c1: {owner: none, ownerReason: it is switched off}}\n',
  };
  const first = async (org: Readonly<Record<string, string>>, ...args: readonly string[]) =>
    (await runInProcess(['gaps', ...args], { files: org })).stdout.split('\n')[0];
  expect(await first(empty)).toBe('coverage none, since there are no components, on 2026-11-23');
  expect(await first(owned, '--squad', 'play')).toBe(
    'coverage none, since the filters leave no components, on 2026-11-23',
  );
  expect(await first(old)).toBe('coverage none, since all components are unowned on purpose, on 2026-11-23');
  expect(await first(empty, '-o', 'md')).toBe(
    '**Coverage** on 2026-11-23: none, since there are no components.',
  );
});
