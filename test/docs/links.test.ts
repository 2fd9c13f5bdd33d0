import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pages = new Map(
  [
    'README.md',
    'CONTRIBUTING.md',
    ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => posix.join('docs', name.replaceAll('\\', '/'))),
  ].map((path) => [path, readFileSync(join(root, path), 'utf8')] as const),
);

/** Made by an install or a build, or named only to say that it is to be created. */
const mayBeMissing = /^(?:dist|node_modules)\/|objective-has-period|NAME/;

describe('pages', () => {
  test.for(Array.from(pages.keys()))('every link of %s leads somewhere', (path) => {
    const broken = linksOf(withoutCode(pages.get(path) ?? '')).filter((link) => !leads(path, link));
    expect(broken).toEqual([]);
  });

  test.for(['README.md', 'CONTRIBUTING.md', 'docs/architecture.md'])(
    'every path named in %s is there',
    (path) => {
      const names = pathsOf(pages.get(path) ?? '').filter((name) => !mayBeMissing.test(name));
      expect(names.length).toBeGreaterThan(0);
      expect(names.filter((name) => !existsSync(join(root, name)))).toEqual([]);
    },
  );
});

function linksOf(text: string): readonly string[] {
  return Array.from(text.matchAll(/\]\(([^)\s]+)\)/g), ([, link = '']) => link);
}

function withoutCode(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```$/gm, '').replaceAll(/`[^`\n]*`/g, '');
}

function leads(from: string, link: string): boolean {
  if (/^https?:/.test(link)) return true;
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? from : posix.join(dirname(from), file);
  if (!existsSync(join(root, target))) return false;
  return anchor === undefined || headingsOf(pages.get(target) ?? '').includes(anchor);
}

/** The anchors of a page's headings, as GitHub makes them. */
function headingsOf(text: string): readonly string[] {
  return Array.from(text.matchAll(/^#+ (.+)$/gm), ([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Whatever looks like a file or folder of ours: `src/cli/main.ts`, `.ci/run`, `test/docs`. */
function pathsOf(text: string): readonly string[] {
  const found = text.matchAll(/(?<![\w./-])(?:bin|src|test|docs|scripts|bench|\.ci)\/[\w./-]*\w/g);
  return Array.from(new Set(Array.from(found, ([path]) => path)));
}
