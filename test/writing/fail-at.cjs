// @ts-nocheck: it puts others in the place of functions of Node, by name.
/* oxlint-disable typescript/no-unsafe-call, typescript/no-unsafe-return */
// Loaded before the program by NODE_OPTIONS: counts what it does to files below $FAIL_BELOW, and kills it, or has the
// system refuse, at the $FAIL_AT-th point. A write has two points: before it, and when half of it is written.
const fs = require('node:fs');

const { FAIL_BELOW = '', FAIL_AT = '0', FAIL_HOW = 'SIGKILL', FAIL_COUNT = '' } = process.env;
const folders = FAIL_BELOW.split(':');
const files = new Set();
let points = 0;

const original = { ...fs };

function point(operation) {
  points++;
  if (FAIL_COUNT !== '') original.writeFileSync(FAIL_COUNT, String(points));
  if (points !== Number(FAIL_AT)) return;
  if (FAIL_HOW === 'SIGKILL') process.kill(process.pid, 'SIGKILL');
  throw Object.assign(new Error(`${FAIL_HOW}: as a test wants it, ${operation}`), { code: FAIL_HOW });
}

function isWatched(path) {
  return (
    typeof path === 'string' && folders.some((folder) => path === folder || path.startsWith(`${folder}/`))
  );
}

fs.openSync = (path, flags, mode) => {
  const isNew = flags === 'wx' && isWatched(path);
  if (isNew) point('open');
  const file = original.openSync(path, flags, mode);
  if (isWatched(path)) files.add(file);
  return file;
};
fs.closeSync = (file) => {
  files.delete(file);
  original.closeSync(file);
};
fs.writeSync = (file, bytes, at = 0, ...rest) => {
  if (!files.has(file)) return original.writeSync(file, bytes, at, ...rest);
  point('write');
  const half = Math.ceil((bytes.length - at) / 2);
  original.writeSync(file, bytes, at, half);
  point('write');
  return half + original.writeSync(file, bytes, at + half);
};
for (const name of ['fsyncSync', 'fchmodSync', 'fchownSync']) {
  fs[name] = (file, ...rest) => {
    if (files.has(file)) point(name);
    return original[name](file, ...rest);
  };
}
for (const name of ['renameSync', 'linkSync', 'rmSync', 'mkdirSync', 'unlinkSync']) {
  fs[name] = (path, ...rest) => {
    if (isWatched(path)) point(name);
    return original[name](path, ...rest);
  };
}
