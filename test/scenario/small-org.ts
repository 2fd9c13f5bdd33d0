/** Two tribes, three squads: enough to move people, and to be told what that does. */
export const org = `version: 1
org: {name: Tonearm}
tribes:
  discovery: {lead: ada}
  playback: {lead: dora}
squads:
  search: {tribe: discovery, productOwner: ada, members: [ada, bela, cyd]}
  mixes: {tribe: discovery, productOwner: dora, members: [dora, edo]}
  player: {tribe: playback, productOwner: finn, members: [finn, gala]}
chapters:
  web: {tribe: discovery, lead: ada, members: [bela, cyd]}
people:
  ada: {name: Ada}
  bela: {name: Bela}
  cyd: {name: Cyd}
  dora: {name: Dora}
  edo: {name: Edo}
  finn: {name: Finn}
  gala: {name: Gala}
components:
  index: {owner: search, contributors: [bela, cyd]}
  shelf: {owner: mixes, contributors: [dora]}
  lyrics: {owner: none, ownerReason: nobody wants it}
`;

/** It applies, and is as it is expected to be. */
export const good = `scenario: bela-to-mixes
why: mixes needs hands
ops:
  - move: {person: bela, from: search, to: mixes, chapter: keep}
  - assign: {component: lyrics, to: mixes}
expect:
  rules: [squad-has-product-owner, {rule: component-has-owner, on: component:lyrics}]
  figures: componentsWithoutOwner
  atMost: {peopleMoved: 1}
`;

/** It applies, and is not as it is expected to be. */
export const unmet = `scenario: everybody-to-mixes
ops: [{move: {person: [bela, cyd], to: mixes, from: search}}]
expect: {atMost: {peopleMoved: 1}}
`;

/** What it moves is not there any more. */
export const gone = `scenario: zoe-to-mixes
ops:
  - assign: {component: lyrics, to: mixes}
  - move: {person: zoe, to: mixes}
`;
