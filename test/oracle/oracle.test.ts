import { beforeAll, describe, expect, test } from 'vitest';
import { compare, type Comparison } from './compare.ts';
import { generatorDay } from './generator.ts';
import { generateOrg, writeOrg } from './generate-org.ts';
import { productRules } from './product.ts';
import { rules } from './rules.ts';

const seeds = Array.from({ length: 150 }, (_, index) => index + 1);

/** Every fifth rule, another fifth with every seed. */
function named(seed: number): readonly string[] {
  return rules.filter((_, index) => (index + seed) % 5 === 0).map(({ id }) => id);
}

describe('the product and the second implementation', () => {
  const compared: { readonly seed: number; readonly all: Comparison }[] = [];
  const comparedNamed: { readonly seed: number; readonly some: Comparison }[] = [];

  beforeAll(() => {
    for (const seed of seeds) {
      const text = writeOrg(generateOrg(seed));
      const all = compare(text, generatorDay);
      compared.push({ seed, all });
      if (seed % 3 === 0) comparedNamed.push({ seed, some: compare(text, generatorDay, named(seed)) });
    }
  }, 120_000);

  test('agree on random organisations, rule by rule and entity by entity', () => {
    expect(compared.flatMap(({ seed, all }) => all.disagreements.map((each) => ({ seed, ...each })))).toEqual(
      [],
    );
  });

  test('agree where only some rules are named', () => {
    expect(
      comparedNamed.flatMap(({ seed, some }) => some.disagreements.map((each) => ({ seed, ...each }))),
    ).toEqual([]);
  });

  test('nothing is wrong with how the organisations are written', () => {
    expect(compared.flatMap(({ seed, all }) => all.reading.map((each) => `${seed} ${each}`))).toEqual([]);
  });

  test('the product has every rule of the page', () => {
    expect(rules.map(({ id }) => id).filter((id) => !productRules.has(id))).toEqual([]);
  });

  test.each([...rules.map(({ id }) => id), 'waiver-current'])('%s speaks of some and not of others', (id) => {
    const checked = compared.filter(({ all }) => !all.oracle.notChecked.includes(id));
    const speaking = checked.filter(({ all }) => all.oracle.findings.some(({ rule }) => rule === id));
    expect(speaking.length).toBeGreaterThan(0);
    expect(checked.length).toBeGreaterThan(speaking.length);
  });
});
