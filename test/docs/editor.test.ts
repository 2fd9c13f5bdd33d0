import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runInProcess } from '../cli/run-in-process.ts';

const page = readFileSync(new URL('../../docs/editor.md', import.meta.url), 'utf8');

const files = { 'org.yaml': 'version: 1\norg: {name: Tonearm}\nsquads: {search: {}}\n' };

function blocks(language: string): readonly string[] {
  return [...page.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(
    ([, text = '']) => text,
  );
}

const commands = blocks('text').flatMap((text) =>
  [...text.matchAll(/orgctl ((?:schema|completion) [^\n)|#]*)/g)].map(([, words = '']) =>
    words.trim().split(' '),
  ),
);

describe('docs/editor.md', () => {
  test.each(commands)('orgctl %s …', async (...words) => {
    const { status, stderr } = await runInProcess(words, { files });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('every schema that is named is one that a command there writes', () => {
    const written = commands.flatMap((words) =>
      words.flatMap((word) => (word.startsWith('json=') ? [word.slice(5)] : [])),
    );
    const named = [...page.matchAll(/[\w.]+\.schema\.json/g)].map(([name]) => name);
    expect(commands.length).toBeGreaterThan(5);
    expect(new Set(named.filter((name) => name !== 'v1.schema.json'))).toEqual(new Set(written));
  });

  test('its examples are what they say', () => {
    for (const text of blocks('json')) expect(() => void JSON.parse(text)).not.toThrow();
    for (const text of blocks('yaml')) {
      expect(text).toMatch(/^# yaml-language-server: \$schema=/);
      expect(() => void parse(text)).not.toThrow();
    }
  });
});
