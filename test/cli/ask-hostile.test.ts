import { describe, expect, it } from 'vitest';
import { runInProcess } from './run-in-process.ts';

const evil = String.raw`\u001b]8;;https://evil.example\u0007\u001b[31m\u202e<b>|x`;

const files = {
  'org.yaml': `version: 1
org: {name: "${evil}", chiefArchitect: ada}
tribes: {music: {name: "${evil}", lead: ada}}
squads: {search: {name: "${evil}", tribe: music, channel: "${evil}", mission: "${evil}", members: [ada, {person: bo, role: "${evil}"}], vacancies: [{role: "${evil}"}]}}
chapters: {web: {name: "${evil}", lead: ada, members: [ada, bo]}}
guilds: {vinyl: {topic: "${evil}", channel: "${evil}", members: [ada]}}
people: {ada: {name: "${evil}", email: "${evil}", github: "${evil}", skills: ["${evil}"]}, bo: {name: "${evil}"}}
components:
  index: {name: "${evil}", owner: search, tier: 1, docs: "https://docs.example/${evil}", runbook: "${evil}", onCall: "${evil}", system: "${evil}", repo: "${evil}/b", paths: ["/${evil}/"], links: {"${evil}": "${evil}"}, contributors: [ada]}
  api: {dependsOn: [index], system: "${evil}"}
  old: {owner: none, ownerReason: "${evil}"}
`,
};

const commands: readonly (readonly string[])[] = [
  ['who', 'index'],
  ['who', 'api'],
  ['who', 'old'],
  ['who', 'search'],
  ['who', 'music'],
  ['who', 'web'],
  ['who', 'vinyl'],
  ['who', 'ada'],
  ['impact', 'ada'],
  ['impact', 'search'],
  ['impact', 'index'],
  ['impact', 'music'],
  ['impact', 'web'],
  ['me', '--person', 'ada'],
];

describe('what comes from a file', () => {
  it.each(commands)('never reaches a terminal raw: %s %s', async (...args) => {
    for (const columns of [undefined, 80]) {
      for (const format of args[0] === 'me' ? ['text', 'json'] : ['text', 'json', 'csv', 'md']) {
        const surroundings = columns === undefined ? { files } : { files, columns };
        const { status, stdout, stderr } = await runInProcess([...args, '-o', format], surroundings);
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        // oxlint-disable-next-line no-control-regex
        const raw = /[\u001b\u0007\u202e]/.test(stdout);
        expect({ format, raw: raw && (columns !== undefined || format !== 'csv') }).toEqual({
          format,
          raw: false,
        });
      }
    }
  });
});
