import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharesOf } from '../../src/render/shares.ts';

const parts = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 300, noNaN: true })), {
  maxLength: 12,
});

test('shares add up to the whole, and each is as near as that allows', () => {
  fc.assert(
    fc.property(parts, fc.integer({ min: 0, max: 100 }), fc.constantFrom<0 | 1>(0, 1), (each, whole, one) => {
      const sum = each.reduce((total, part) => total + part, 0);
      const shares = sharesOf(each, whole, one);
      const step = 10 ** -one;
      expect(shares.reduce((total, share) => total + share, 0)).toBeCloseTo(sum === 0 ? 0 : whole, 6);
      for (const [index, share] of shares.entries()) {
        const exact = sum === 0 ? 0 : (whole * (each[index] ?? 0)) / sum;
        expect(Math.abs(share - exact)).toBeLessThan(step + 1e-6);
        expect(share).toBeCloseTo(Math.round(share / step) * step, 9);
      }
    }),
  );
});

test('of parts that are alike the first gets what is left', () => {
  expect(sharesOf([1, 1, 1])).toEqual([34, 33, 33]);
  expect(sharesOf([1, 1, 1], 100, 1)).toEqual([33.4, 33.3, 33.3]);
  expect(sharesOf([0.1 + 0.2, 0.3, 0.6])).toEqual([25, 25, 50]);
  expect(sharesOf([0, 0])).toEqual([0, 0]);
  expect(sharesOf([])).toEqual([]);
});
