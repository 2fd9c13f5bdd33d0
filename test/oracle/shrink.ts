import type { Written, WrittenMap } from './generator.ts';

function isList(value: Written): value is readonly Written[] {
  return Array.isArray(value);
}

/** Every value that is one step smaller: one part left out, or one part made smaller. */
function* smaller(value: Written): Generator<Written> {
  if (typeof value === 'string') return;
  if (isList(value)) {
    for (const index of value.keys()) yield value.toSpliced(index, 1);
    for (const [index, each] of value.entries()) {
      for (const less of smaller(each)) yield value.with(index, less);
    }
    return;
  }
  const entries = Object.entries(value);
  for (const [key] of entries) yield Object.fromEntries(entries.filter(([other]) => other !== key));
  for (const [key, each] of entries) {
    for (const less of smaller(each)) yield { ...value, [key]: less };
  }
}

function isMap(value: Written): value is WrittenMap {
  return typeof value === 'object' && !isList(value);
}

/** The smallest organisation found of which something is still true. */
export function shrink(org: WrittenMap, isStillTrue: (org: WrittenMap) => boolean): WrittenMap {
  let smallest = org;
  for (let next: WrittenMap | undefined = smallest; next !== undefined;) {
    smallest = next;
    next = undefined;
    for (const less of smaller(smallest)) {
      if (isMap(less) && isStillTrue(less)) {
        next = less;
        break;
      }
    }
  }
  return smallest;
}
