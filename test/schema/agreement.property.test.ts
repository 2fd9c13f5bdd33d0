import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idMistake } from '../../src/model/id.ts';
import { builtInRules } from '../../src/rules/all.ts';
import { readPolicy } from '../../src/rules/read-policy.ts';
import { readOrg, type OrgSource } from '../../src/source/read-org.ts';
import { generateOrg, writeOrg } from '../oracle/generate-org.ts';
import { Random } from '../oracle/random.ts';
import { memoryFiles } from '../rules/memory-files.ts';
import { compiledSchema } from './compiled-schema.ts';
import { inventedDocuments } from './invented-documents.ts';

const schemas = { '2020-12': compiledSchema('2020-12'), '07': compiledSchema('07') };

/** What a schema can know; that nothing is defined twice, and that it is YAML at all, it cannot. */
const ofSchema = ['known-field', 'field-type', 'required-field', 'id-format', 'version-supported'];

describe('the schema and the readers agree', () => {
  test('on the sample organisation', () => {
    const text = readFileSync(new URL('../../org.yaml', import.meta.url), 'utf8');
    expect(refusedBy(text)).toEqual([]);
    expect(schemas['2020-12'](text)).toBe(null);
    expect(schemas['07'](text)).toBe(null);
  });

  test('on invented organisations, and on them with one word changed', () => {
    const seen = new Set<boolean>();
    for (let seed = 1; seed <= 60; seed++) {
      const text = writeOrg(generateOrg(seed));
      for (const each of [
        text,
        ...[1, 2, 3].map((n) => withOneWordChanged(text, new Random(60 * seed + n))),
      ]) {
        const refused = refusedBy(each);
        const problem = schemas['07'](each);
        seen.add(problem === null);
        expect({
          seed,
          refused,
          problem,
          agree: (problem === null) === (refused.length === 0),
        }).toMatchObject({
          agree: true,
        });
      }
    }
    expect(seen.size).toBe(2);
  });

  test.each(['2020-12', '07'] as const)('on whatever may stand in a document, draft %s', (draft) => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(inventedDocuments, (text) => {
        const source = read(text);
        fc.pre(source.findings.every(({ rule }) => rule !== 'yaml-syntax' && rule !== 'file-readable'));
        const refused = refusedOf(source);
        const problem = schemas[draft](text);
        seen[problem === null ? 'accepted' : 'refused'] += 1;
        if ((refused.length === 0) !== (problem === null)) {
          throw new Error(
            `${text}\nthe schema: ${problem ?? 'accepted'}\nthe readers: ${refused.join('; ') || 'accepted'}`,
          );
        }
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(500);
  });
});

/** A key or a value of some line is another one. */
function withOneWordChanged(text: string, random: Random): string {
  const lines = text.split('\n');
  const candidates = [...lines.keys()].filter((index) => /^ +[\w-]+: \S/.test(lines[index] ?? ''));
  const index = random.pick(candidates);
  const [, head = '', key = '', value = ''] = /^( +)([\w-]+): (.*)$/.exec(lines[index] ?? '') ?? [];
  const words = [
    'none',
    'Some Body',
    '7',
    '0.5',
    '2026-11-23',
    '[a]',
    '{a: b}',
    '"5"',
    'squad:x1',
    'retired',
    '',
  ];
  const changed = random.chance(0.3) ? `${head}${key}x: ${value}` : `${head}${key}: ${random.pick(words)}`;
  return lines.with(index, changed).join('\n');
}

function read(text: string): OrgSource {
  return readOrg(memoryFiles({ 'org.yaml': text }), { path: 'org.yaml', name: 'org.yaml' });
}

function refusedBy(text: string): readonly string[] {
  return refusedOf(read(text));
}

/** Why a text is not well written: mistakes of reading, and references that could not name anything. */
function refusedOf({ findings, policy, org }: OrgSource): readonly string[] {
  const own = readPolicy(policy, builtInRules);
  const mistakes = [...findings, ...own.findings].filter(
    // A schema does not know which rules of one's own there are.
    ({ rule, message }) =>
      ofSchema.includes(rule) && !(own.ownRules.names.length > 0 && message.startsWith('unknown rule')),
  );
  const references = [...(org.org === null ? [] : [org.org]), ...org.entities, ...org.waivers].flatMap(
    (each) => each.references,
  );
  const formless = references.filter(
    ({ toKind, toId, allowed }) => !allowed.some((kind) => kind === toKind) || idMistake(toId) !== undefined,
  );
  return [
    ...mistakes.map(({ rule, message }) => `${rule}: ${message}`),
    ...own.ownRules.mistakes.map(({ message }) => `own-rule-valid: ${message}`),
    ...formless.map(({ toKind, toId }) => `${toKind}:${toId} names nothing`),
  ];
}
