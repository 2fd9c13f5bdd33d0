import { runInProcess } from './run-in-process.ts';

export const files = {
  'org.yaml': `version: 1
org: {name: Tiny, mission: Music for everyone}
objectives:
  faster: {name: Fast everywhere, kind: value, owner: ada}
  cheaper: {kind: overhead, supports: faster}
  old-bet: {kind: value, period: 2025-Q1}
  dream: {kind: value, period: 2026-H2}
tribes:
  sound: {name: Sound, serves: cheaper}
squads:
  player: {tribe: sound, serves: faster, members: [ada, bo]}
  mixer: {tribe: sound, members: [{person: cem, share: 0.5}]}
  radio: {serves: old-bet, members: [dee]}
  office: {members: [eve]}
people:
  ada: {name: Ada Abara}
  bo: {}
  cem: {}
  dee: {}
  eve: {}
  fay: {capacity: 0.8}
`,
};

/** Runs `orgctl alignment` on it. */
export async function alignment(...args: string[]) {
  return runInProcess(['alignment', ...args], { files });
}
