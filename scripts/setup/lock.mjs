import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root, say } from './say.mjs';

const folder = join(root, '.cache');
const file = join(folder, 'setup.lock');

/**
 * One run at a time installs or builds; the others wait and then find the work done.
 * A lock whose processes are gone (killed, switched off) counts for nothing.
 * @param {() => Promise<void>} work
 */
export async function withLock(work) {
  mkdirSync(folder, { recursive: true });
  let told = false;
  while (!take()) {
    const owners = readOwners();
    if (owners !== undefined && !owners.some(isAlive)) {
      removeLockOf(owners);
      continue;
    }
    if (!told)
      say(`Waiting for another run that installs or builds (process ${owners?.join(', ')}; ${file})…`);
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

/**
 * The lock holds as long as this process lives too: npm goes on when the run that started it is killed.
 * @param {number | undefined} processId
 */
export function shareLockWith(processId) {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, `${process.pid} ${processId ?? ''}`);
  renameSync(own, file);
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
  if (readOwners()?.[0] === process.pid) rmSync(file, { force: true });
}

/** @returns {number[] | undefined} undefined when the lock is gone */
function readOwners(path = file) {
  try {
    return readFileSync(path, 'utf8').trim().split(' ').map(Number);
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/**
 * Moved aside before it is removed, so that of two that find it only one succeeds;
 * put back if it was a new run's lock by then.
 * @param {number[]} owners
 */
function removeLockOf(owners) {
  const aside = `${file}.left-by-${owners[0]}-${process.pid}`;
  try {
    renameSync(file, aside);
    if (readOwners(aside)?.[0] !== owners[0]) linkSync(aside, file);
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
