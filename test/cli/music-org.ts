/** A small organisation in which every kind and every relation is there once, with something gone and something to come. */
export const files = {
  'org.yaml': `version: 1
org: {name: Tiny Music, mission: Bring music to everyone who likes it, chiefArchitect: ada, roles: {cto: gil}}
objectives:
  joy: {name: More joy, owner: gil, period: 2026-H2, kind: value}
  calm: {supports: joy, kind: overhead}
tribes:
  music: {name: Music, lead: gil, mission: Everything that one hears, serves: [joy]}
  sound: {parent: music}
squads:
  search:
    name: Search
    tribe: music
    mission: Find what somebody means
    serves: [joy]
    productOwner: bo
    techLead: ada
    channel: "#search"
    github: search-team
    formerly: [finders]
    tags: [findability]
    links: {board: 'https://board.example/search'}
    x-cost-centre: 4711
    members: [ada, {person: bo, role: product}, {person: cy, share: 0.25}]
    vacancies: [{role: design, from: 2026-11-02}]
    dependsOn: [{squad: play, severity: blocking, since: 2026-06-01, reason: waits for the player}]
  play: {tribe: sound, type: platform, members: [{person: cy, share: 0.75}, di, {person: ada, from: 2027-01-01}]}
  free: {members: [eve]}
  old: {tribe: music, until: 2026-06-30, successor: play, members: [di]}
  new: {tribe: music, from: 2027-01-01}
chapters:
  backend: {tribe: music, discipline: [backend, data], lead: ada, members: [ada, cy, di]}
guilds:
  vinyl: {topic: records made of Vinyl, coordinator: cy, lastMet: 2026-11-01, members: [cy, eve]}
people:
  ada: {name: Ada Lovelace, email: ada@tiny.example, github: ada-l, discipline: backend, skills: [Kafka, sql], manager: gil}
  bo: {name: Bo Ek, discipline: product}
  cy: {name: Cy Ärlig, discipline: backend, skills: [kafka]}
  di: {discipline: data}
  eve: {capacity: 0.5}
  gil: {name: Gil}
  gone: {until: 2026-01-31, name: Gone Girl}
  search: {discipline: research}
components:
  index: {owner: search, tier: 1, type: service, domain: finding, systemOwners: {dev: ada, ops: cy}, dependsOn: [player], repo: tiny/index, paths: [/index/], docs: 'https://docs.example/index', confirmed: {on: 2026-11-01, by: ada}}
  player: {owner: play, tier: 2, system: listening, contributors: [di]}
  radio: {owner: 'guild:vinyl', system: listening}
  lyrics: {owner: poets}
  tape: {owner: none, ownerReason: it is switched off}
waivers:
  - {rule: component-has-docs, on: 'component:player', reason: it is written in spring, until: 2027-03-31, by: ada}
`,
};
