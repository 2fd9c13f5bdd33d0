import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isScalar, parseDocument, visit } from 'yaml';
import { checkOrg, type CheckedOrg } from './check-org.ts';

const sample = readFileSync(new URL('../../org.yaml', import.meta.url), 'utf8');
const sections = ['objectives', 'tribes', 'squads', 'chapters', 'guilds', 'people', 'components'];

interface WrittenField {
  /** `squads.members` */
  readonly name: string;
  readonly end: number;
}

/** Every field of an entity of the sample, where it stands. */
function writtenFields(): readonly WrittenField[] {
  const found: WrittenField[] = [];
  visit(parseDocument(sample), {
    Pair(_, { key }, path) {
      const keys = path.flatMap((each) =>
        'key' in each && isScalar(each.key) ? [String(each.key.value)] : [],
      );
      const [section] = keys;
      if (!isScalar(key) || !key.range || section === undefined || !sections.includes(section)) return;
      const [, end] = key.range;
      if (keys.length === 2 && !String(key.value).startsWith('x-'))
        found.push({ name: `${section}.${String(key.value)}`, end });
    },
  });
  return found;
}

/** The sample with the last letter of a field's name written twice. */
function misspelt({ end }: WrittenField): string {
  return sample.slice(0, end) + sample.slice(end - 1);
}

/** What is found, without severities: an info may become a warning. */
function linesOf({ findings }: CheckedOrg): readonly string[] {
  return Object.entries(findings).flatMap(([rule, lines]) =>
    lines.map(
      (line) =>
        `${rule} ${line
          .slice(line.indexOf(' ') + 1)
          .split(': ', 1)
          .join('')}`,
    ),
  );
}

describe('a misspelt field', () => {
  test(
    'is one finding: no rule takes for absent what is written under another name',
    { timeout: 60_000 },
    () => {
      const before = new Set(linesOf(checkOrg(sample)));
      const all = writtenFields();
      // Six of each field, from all over the file; whose last day cannot be read is still counted.
      const some = Array.from(new Set(all.map(({ name }) => name))).flatMap((name) => {
        const alike = all.filter((each) => each.name === name && !name.endsWith('.until'));
        return alike.filter((_, at) => at % Math.ceil(alike.length / 6) === 0);
      });
      const wrong = some.flatMap((place) => {
        const found = checkOrg(misspelt(place));
        const told = linesOf(found).filter((line) => !before.has(line));
        return found.reading.length === 1 && told.length === 0
          ? []
          : [{ ...place, reading: found.reading, told }];
      });
      expect(wrong).toEqual([]);
      expect(some.length).toBeGreaterThan(150);
    },
  );
});
