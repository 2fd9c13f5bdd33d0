import { closeSync, fstatSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { checksum } from './checksum.ts';
import { openCached } from './open-cached.ts';

/** What an earlier run has kept: values by name, each read when it is asked for. */
export interface KeptFile {
  /** A value as JSON. Throws a `DamagedCache` where it is not as it was kept. */
  json(name: string): string;
}

/** Something that was kept is not as it was written; it is made again. */
export class DamagedCache extends Error {
  readonly code = 'SQLITE_CORRUPT';
}

interface Section {
  readonly name: string;
  /** In bytes, behind the end of the head. */
  readonly start: number;
  readonly length: number;
  readonly sum: number;
}

interface Head {
  /** Of the file: one under another's name is not believed. */
  readonly name: string;
  readonly sections: readonly Section[];
}

/** The first bytes of the file are the length of the head, in digits. */
const digits = 16;

/** The bytes of a file that is to keep values at a path; their names are few and short. */
export function keptBytes(path: string, values: Readonly<Record<string, unknown>>): Uint8Array {
  const sections: Section[] = [];
  const texts: Buffer[] = [];
  let start = 0;
  for (const [name, value] of Object.entries(values)) {
    const bytes = Buffer.from(JSON.stringify(value));
    sections.push({ name, start, length: bytes.length, sum: checksum(bytes) });
    texts.push(bytes);
    start += bytes.length;
  }
  const head: Head = { name: basename(path), sections };
  const bytes = Buffer.from(JSON.stringify(head));
  return Buffer.concat([Buffer.from(String(bytes.length).padStart(digits)), bytes, ...texts]);
}

/** What stands in a file; null where it is missing, cut off, or another's. */
export function readKeptFile(path: string): KeptFile | null {
  const found = readHead(path);
  if (found === null || found.head.name !== basename(path)) return null;
  const { head, end } = found;
  return {
    json(name) {
      const section = head.sections.find((each) => each.name === name);
      const bytes = section === undefined ? null : readBytes(path, end + section.start, section.length);
      if (bytes === null || checksum(bytes.content) !== section?.sum)
        throw new DamagedCache(`${name} is not as it was kept in ${path}`);
      return bytes.content.toString('utf8');
    },
  };
}

function readHead(path: string): { readonly head: Head; readonly end: number } | null {
  try {
    const length = Number(readBytes(path, 0, digits)?.content);
    const end = digits + length;
    const bytes = readBytes(path, digits, length);
    const head: Head | null = bytes === null ? null : JSON.parse(bytes.content.toString('utf8'));
    const whole = head?.sections.reduce((sum, section) => sum + section.length, end);
    return head !== null && bytes?.fileSize === whole ? { head, end } : null;
  } catch {
    return null;
  }
}

/** null where the file is missing or shorter. */
function readBytes(
  path: string,
  start: number,
  length: number,
): { readonly content: Buffer; readonly fileSize: number } | null {
  let file: number | undefined;
  try {
    file = openCached(path);
    const content = Buffer.allocUnsafe(length);
    if (readSync(file, content, 0, length, start) < length) return null;
    return { content, fileSize: fstatSync(file).size };
  } catch {
    return null;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
