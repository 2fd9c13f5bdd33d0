import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root, say } from './say.mjs';

const folder = join(root, '.cache');
const file = join(folder, 'setup.lock');

/**
 * One run at a time installs or builds; the others wait and then find the work done.
 * A lock whose process is gone (killed, switched off) counts for nothing.
 * @param {() => Promise<void>} work
 */
export async function withLock(work) {
  mkdirSync(folder, { recursive: true });
  let told = false;
  while (!take()) {
    const owner = readOwner();
    if (owner !== undefined && !isAlive(owner)) {
      removeLockOf(owner);
      continue;
    }
    if (!told) say(`Waiting for another run that installs or builds (process ${owner ?? '?'}, ${file})…`);
    told = true;
    await sleep(200);
  }
  process.once('exit', release);
  try {
    await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** A link appears with its content, so that nobody reads half a lock. */
function take() {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (isSystemError(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

function release() {
  if (readOwner() === process.pid) rmSync(file, { force: true });
}

function readOwner(path = file) {
  try {
    return Number.parseInt(readFileSync(path, 'utf8'), 10);
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/**
 * Moved aside before it is removed, so that of two that find it only one succeeds;
 * put back if it was a new run's lock by then.
 * @param {number} owner
 */
function removeLockOf(owner) {
  const aside = `${file}.left-by-${owner}-${process.pid}`;
  try {
    renameSync(file, aside);
    if (readOwner(aside) !== owner) linkSync(aside, file);
    rmSync(aside);
  } catch (error) {
    if (!isSystemError(error, 'ENOENT')) throw error;
  }
}

/** @param {number} processId */
function isAlive(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return isSystemError(error, 'EPERM');
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function isSystemError(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}
