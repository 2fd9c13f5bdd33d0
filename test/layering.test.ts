import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** Each folder imports only from those above it. */
const order = [
  'model',
  'diagnostics',
  'yaml',
  'paths',
  'source',
  'facts',
  'store',
  'queries',
  'rules',
  'reshape',
  'history',
  'exchange',
  'render',
  'cli',
];

/** Packages and parts of Node that belong to some folders alone; everything else is free. */
const owned: readonly { readonly name: RegExp; readonly folders: readonly string[] }[] = [
  { name: /^better-sqlite3$/, folders: ['store'] },
  { name: /^(js-yaml|yaml)$/, folders: ['yaml'] },
  { name: /^(commander|inquirer|chalk)$|^@inquirer\//, folders: ['cli'] },
  { name: /^(node:)?process$/, folders: ['cli'] },
  {
    name: /^(node:)?(fs|fs\/promises|os|child_process|worker_threads)$/,
    folders: ['cli', 'store', 'history'],
  },
  {
    name: /^(node:)?(readline|readline\/promises|tty|net|http|https)$|^write-file-atomic$/,
    folders: ['cli'],
  },
];

/** The pure core is a function of its arguments: these ask the clock, the machine or chance instead; which Node runs it is none of them. */
const impure =
  /\bprocess\.(?!versions\b)[a-z]\w*|\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(|\bMath\.random\(|\bconsole\.\w+/g;

interface Import {
  readonly from: string;
  readonly isType: boolean;
}

interface Module {
  readonly path: string;
  readonly folder: string;
  readonly imports: readonly Import[];
  readonly text: string;
}

describe('layering', () => {
  const modules = readModules();

  test('there is something to check', () => {
    expect(modules.length).toBeGreaterThan(0);
    expect(modules.flatMap(({ imports }) => imports).length).toBeGreaterThan(0);
  });

  test('every folder of src has its place in the order', () => {
    const folders = modules.map(({ folder }) => folder).filter((folder) => folder !== '');
    expect(folders.filter((folder) => !order.includes(folder))).toEqual([]);
  });

  test('each folder imports only from those above it', () => {
    expect(report((module) => module.imports.filter((edge) => !mayImport(module, edge)))).toEqual([]);
  });

  test('packages and parts of Node stay in the folder that owns them', () => {
    expect(report(({ imports, folder }) => imports.filter(({ from }) => !ownerAllows(from, folder)))).toEqual(
      [],
    );
  });

  test('only cli asks the clock, the environment or chance', () => {
    const found = modules
      .filter(({ folder }) => folder !== 'cli')
      .flatMap(({ path, text }) => [...text.matchAll(impure)].map(([use]) => `${path}: ${use}`));
    expect(found).toEqual([]);
  });

  function report(findWrong: (module: Module) => readonly Import[]): string[] {
    return modules.flatMap((module) => findWrong(module).map(({ from }) => `${module.path} imports ${from}`));
  }
});

/** index.ts, which belongs to no folder, may import all. */
function mayImport({ path, folder }: Module, { from, isType }: Import): boolean {
  if (!from.startsWith('.') || folder === '') return true;
  const target = folderOf(posix.join(posix.dirname(path), from));
  if (target === folder || (folder === 'cli' && from === '../../package.json')) return true;
  if (folder === 'exchange' && target === 'history') return false;
  if (folder === 'render' && !isType) return target === 'model' || target === 'diagnostics';
  return order.includes(target) && order.indexOf(target) < order.indexOf(folder);
}

function ownerAllows(from: string, folder: string): boolean {
  return owned.every(({ name, folders }) => !name.test(from) || folder === '' || folders.includes(folder));
}

function readModules(): Module[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .toSorted()
    .map((path) => {
      const text = withoutComments(readFileSync(join(src, path), 'utf8'));
      return { path, folder: folderOf(path), imports: readImports(text), text };
    });
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
}

/** Good enough for our own source, which oxfmt has put in order: no comment begins inside a string there. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}

function readImports(text: string): Import[] {
  const fromClauses = /^(?:import|export)\s+(type\s)?[\w\s{},*$]*?from\s+['"]([^'"]+)['"]/gm;
  const bare = /^import\s+()['"]([^'"]+)['"]/gm;
  const dynamic = /\b(?:import|require)\(\s*()['"]([^'"]+)['"]\s*\)/g;
  return [fromClauses, bare, dynamic].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, type, from = '']) => ({ from, isType: Boolean(type) })),
  );
}
