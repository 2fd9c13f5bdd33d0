/** Two tribes of a company that plays music: what is moved, split and retired in the tests of reshape. */
export const orgYaml = `version: 1
org: {name: Tiny}   # a comment that stays
tribes:
  music: {lead: lea}
  money: {lead: max}
squads:
  player:
    tribe: music
    mission: play anything at once
    productOwner: ada
    techLead: bo
    members: [ada, bo, cy, dee]
    vacancies:
      - {role: backend, chapter: web-music}
    dependsOn:
      - {squad: billing, severity: slowing}
  search:
    tribe: music
    mission: find what is meant
    members:
      - eli   # the first of them
      - fay
  billing:
    tribe: money
    mission: charge what is due
    members: [gus, hal]
chapters:
  web-music: {tribe: music, discipline: web, lead: lea, members: [ada, bo, cy, dee, eli, fay]}
  web-money: {tribe: money, discipline: web, lead: max, members: [gus, hal]}
  ops-money: {tribe: money, discipline: ops, lead: gus}
guilds:
  testing: {coordinator: bo, members: [bo, eli, gus]}
people:
  ada: {discipline: web}
  bo: {discipline: web}
  cy: {discipline: web}
  dee: {discipline: design}
  eli: {discipline: web}
  fay: {discipline: web}
  gus: {discipline: web}
  hal: {discipline: web}
  lea: {}
  max: {}
components:
  decoder: {owner: player, contributors: [bo, cy], systemOwners: {dev: bo}}
  queue: {owner: player, contributors: [cy], dependsOn: [decoder]}
  index: {owner: search, contributors: [eli], dependsOn: [queue]}
  ledger: {owner: billing, contributors: [gus]}
  both: {owner: [search, billing]}
  lost: {owner: none, ownerReason: nobody wants it}
`;

export const files = { 'org.yaml': orgYaml };
