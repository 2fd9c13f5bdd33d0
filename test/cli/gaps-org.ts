/**
 * Seven live components: index and player are looked after (by search and play); queue's squad has nobody, radio has
 * no owner, lyrics an owner that does not exist, wiki a guild; old is unowned on purpose; gone is gone.
 * So 2 of 6 are owned, and by weight 4 + 1 of 4 + 1 + 2 + 1 + 1 + 1.
 */
export const files = {
  'org.yaml': `version: 1
org: {name: Tiny, mission: Bring music to everyone who likes it}
tribes:
  music: {lead: ada, mission: Let everyone find and play what they like}
  base: {mission: Keep the lights on for all the others}
squads:
  search: {tribe: music, mission: Find the song that somebody has in mind, productOwner: ada, members: [ada, bo, cy]}
  play: {tribe: base, mission: Play the song to its end without a gap, members: [di, ed, fay]}
  empty: {tribe: base, mission: Move what has to be moved in the night}
guilds:
  web: {coordinator: ada, members: [ada, di]}
people: {ada: {}, bo: {}, cy: {}, di: {}, ed: {}, fay: {}}
components:
  index: {owner: search, tier: 1, systemOwners: {dev: ada, ops: bo}, contributors: [cy]}
  player: {owner: play}
  queue: {owner: empty, tier: 2}
  radio: {tier: 3}
  lyrics: {owner: lyricists}
  wiki: {owner: 'guild:web'}
  old: {owner: none, ownerReason: it is switched off in spring}
  gone: {until: 2026-01-31}
`,
};
