import { expect, test } from 'vitest';
import { patchOf } from './run-reshape.ts';

const merging = (productOwner: string) => ({
  'org.yaml': `version: 1
squads:
  a: {vacancies: [{role: product-owner}, {role: backend}]}
  b: {${productOwner}members: [ada]}
people: {ada: {}}
`,
});

test('a merge leaves out the vacancy of a product owner whom the squad has', async () => {
  expect((await patchOf('merge a --into b', merging('productOwner: ada, '))).at(-1)).toBe(
    '+  b: {productOwner: ada, members: [ada], vacancies: [{role: backend}]}',
  );
  expect(await patchOf('merge a b --into c', merging('productOwner: ada, '))).toContain(
    '+  c: {from: 2026-11-23, productOwner: ada, vacancies: [{role: backend}], members: [{person: ada, from: 2026-11-23}]}',
  );
  expect((await patchOf('merge a --into b', merging(''))).at(-1)).toBe(
    '+  b: {members: [ada], vacancies: [{role: product-owner}, {role: backend}]}',
  );
});
