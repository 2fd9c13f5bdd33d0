// Makes a git repository with the past of an organisation: so many commits, each with a small change.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { makeOrg } from './make-org.mjs';

/**
 * @param {string} folder where the repository is made
 * @param {number} people how many there are
 * @param {number} commits how many
 */
export function makeHistory(folder, people, commits) {
  mkdirSync(folder, { recursive: true });
  git(folder, ['init', '--quiet', '--initial-branch=main'], '');
  let text = makeOrg(people);
  const stream = [];
  for (let n = 0; n < commits; n++) {
    text = n === 0 ? text : changed(text, n, people);
    const message = `Change ${n}`;
    const seconds = 1_700_000_000 + n * 86_400;
    stream.push(
      `commit refs/heads/main`,
      `committer Ada Abara <ada@tonearm.example> ${seconds} +0000`,
      `data ${message.length}`,
      message,
      `M 100644 inline org.yaml`,
      `data ${Buffer.byteLength(text)}`,
      text,
    );
  }
  git(folder, ['fast-import', '--quiet'], `${stream.join('\n')}\n`);
  git(folder, ['reset', '--quiet', '--hard', 'main'], '');
}

/**
 * Somebody moves, a component gets another owner, a comment is written, or a mission.
 * @param {string} text
 * @param {number} n
 * @param {number} people
 */
function changed(text, n, people) {
  const lines = text.split('\n');
  if (n % 4 === 0) {
    const person = `person-${(n * 37) % people}`;
    const places = lines.flatMap((line, at) => (line.trim() === `- ${person}` ? [at] : []));
    const from = places.find((at) => lines[at]?.startsWith('      - ')) ?? -1;
    const members = lines.flatMap((line, at) => (line === '    members:' ? [at] : []));
    const to = members[(n * 13) % Math.max(1, members.length)] ?? -1;
    if (from === -1 || to === -1) return `${text}# change ${n}\n`;
    const [line = ''] = lines.splice(from, 1);
    lines.splice(to > from ? to : to + 1, 0, line);
    return lines.join('\n');
  }
  if (n % 4 === 1) {
    const owners = lines.flatMap((line, at) => (/^ {4}owner: squad-/.test(line) ? [at] : []));
    const at = owners[(n * 29) % Math.max(1, owners.length)] ?? -1;
    if (at !== -1) lines[at] = `    owner: squad-${n % Math.ceil(people / 7)}`;
    return lines.join('\n');
  }
  if (n % 4 === 2) return `${text}# change ${n}\n`;
  const missions = lines.flatMap((line, at) => (/^ {4}mission: /.test(line) ? [at] : []));
  const at = missions[(n * 31) % Math.max(1, missions.length)] ?? -1;
  if (at !== -1) lines[at] = `    mission: Be what change ${n} made of us`;
  return lines.join('\n');
}

/**
 * @param {string} folder
 * @param {string[]} args
 * @param {string} input
 */
function git(folder, args, input) {
  const { status, stderr } = spawnSync('git', args, { cwd: folder, input, maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`git ${args[0]}: ${String(stderr)}`);
}
