/** Components with every kind of owner that does not look after them, and what is near them. */
export const files = {
  'org.yaml': `version: 1
org: {name: Tiny, chiefArchitect: arch}
tribes:
  music: {lead: lead}
squads:
  search: {tribe: music, channel: '#search', members: [ada, bo]}
  play: {tribe: music, members: [cy]}
  empty: {tribe: music, productOwner: ada}
  closed: {tribe: music, until: 2026-06-30, successor: play}
  poets-new: {tribe: music, formerly: [poets], members: [di]}
people: {ada: {}, bo: {}, cy: {}, di: {}, arch: {}, lead: {}, left: {until: 2026-01-31, successor: bo}}
components:
  index: {owner: search, system: finding, dependsOn: [store], tier: 1}
  api: {owner: search, system: finding, dependsOn: [store]}
  player: {owner: play, repo: git.example/tiny/player, paths: [/player/, '*.mp3', docs]}
  mixer: {owner: play, repo: tiny/player, paths: [/player/mixer/]}
  store: {system: finding, dependsOn: [player], contributors: [di, left]}
  lyrics: {owner: poets}
  radio: {owner: closed}
  queue: {owner: empty}
  both: {owner: [search, closed]}
`,
};
