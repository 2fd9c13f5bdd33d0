import { existsSync } from 'node:fs';

/** What node-gyp, make and the shells say where Python, make or a C++ compiler is missing. */
const missingTools = [
  /not found: make|\bmake: (command )?not found|spawn (make|python3?) ENOENT/i,
  /find Python|any Python installation/i,
  /(g\+\+|c\+\+|cc|clang)['"]?: ((command )?not found|No such file)/i,
  /find Visual Studio|xcode-select/i,
];

const noise =
  /complete log|^npm error\s*(at .*|path .*|command .*|errno .*|syscall .*)?$|^gyp ERR! (stack|System|command|cwd|node|not ok|UNCAUGHT|\$npm)/i;

/**
 * What npm's two hundred lines mean, in two: the one command that mends it where we know one.
 * @param {string} log what npm wrote
 * @param {string} logFile where a person finds it
 */
export function explainInstallFailure(log, logFile) {
  if (missingTools.some((pattern) => pattern.test(log))) {
    return `This machine has no C++ compiler, and SQLite needs one once. This command installs it:\n\n  ${compilerCommand()}\n\nThen run npm start or npm test again. (The whole log: ${logFile})`;
  }
  const reasons = log
    .split('\n')
    .filter((line) => /^npm error|^gyp ERR!|\berror: /i.test(line) && !noise.test(line));
  const what = /gyp ERR!/.test(log) ? 'SQLite did not compile.' : 'npm could not install the packages.';
  return [what, ...reasons.slice(0, 5).map((line) => `  ${line}`), `The whole log: ${logFile}`].join('\n');
}

function compilerCommand() {
  if (process.platform === 'darwin') return 'xcode-select --install';
  if (process.platform === 'win32') return 'choco install -y python visualstudio2022-workload-vctools';
  if (existsSync('/sbin/apk')) return 'sudo apk add python3 make g++';
  if (existsSync('/usr/bin/dnf')) return 'sudo dnf install -y python3 make gcc-c++';
  return 'sudo apt-get install -y python3 make g++';
}
