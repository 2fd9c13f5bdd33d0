import { existsSync } from 'node:fs';

const missingTools =
  /not found: make|\bmake: (command )?not found|find Python|any Python installation|find Visual Studio|(g\+\+|c\+\+|cc|clang)['"]?: (command )?not found|(g\+\+|c\+\+|cc): No such file|No such file or directory.*(g\+\+|c\+\+)|xcode-select|spawn (make|python3?) ENOENT/i;

/**
 * What npm's two hundred lines mean, in two: the one command that mends it where we know one.
 * @param {string} log what npm wrote
 * @param {string} logFile where a person finds it
 */
export function explainInstallFailure(log, logFile) {
  if (missingTools.test(log)) {
    return `This machine has no C++ compiler, and SQLite needs one once. This command installs it:\n\n  ${compilerCommand()}\n\nThen run npm start or npm test again. (The whole log: ${logFile})`;
  }
  const reasons = log
    .split('\n')
    .filter((line) => /^(npm error|gyp ERR!|prebuild-install ERR!|.*\berror:)/i.test(line))
    .filter((line) => !/complete log|stack|npm error (path|command|gyp (verb|info))/i.test(line));
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
