import { expect, test } from 'vitest';
import { differenceFrom } from './documented-output.ts';

test('the same output is no difference', () => {
  expect(differenceFrom('one\ntwo', 'one\ntwo\n')).toBe('');
});

test('… stands for lines, also for the last ones', () => {
  expect(differenceFrom('one\n…\nfour\n…', 'one\ntwo\nthree\nfour\nfive\n')).toBe('');
});

test('… at the end of a line stands for the rest of it', () => {
  expect(differenceFrom('one and …', 'one and a half\n')).toBe('');
});

test('another line, a missing one and one too many are differences', () => {
  expect(differenceFrom('one\ntwo', 'one\nthree\n')).toContain('documented:\ntwo');
  expect(differenceFrom('one\n…\ntwo', 'one\nthree\n')).toContain('documented:\ntwo');
  expect(differenceFrom('one', 'one\ntwo\n')).toContain('goes on');
});
