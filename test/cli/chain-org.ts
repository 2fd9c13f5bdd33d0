/** A chain of components with a circle in it, and squads that own them. */
export const files = {
  'org.yaml': `version: 1
org: {name: Tiny}
policy: {rules: {squad-minimum: {min: 2}}}
objectives: {joy: {}, calm: {}, peace: {owner: ada}}
tribes: {music: {lead: ada, serves: [peace]}, other: {}}
squads:
  base: {tribe: music, channel: '#base', serves: [joy, calm], productOwner: ada, members: [ada, bo], vacancies: [{role: web, from: 2026-12-01}]}
  middle: {tribe: music, serves: [calm], productOwner: cy, members: [cy, bo], dependsOn: [{squad: base, severity: slowing}]}
  top: {tribe: other, members: [di, ed]}
chapters:
  web: {tribe: music, lead: ada, members: [ada, bo]}
  z-data: {tribe: music, lead: di, members: [bo, cy]}
people:
  ada: {discipline: product, skills: [sql, go]}
  bo: {discipline: web, skills: [sql]}
  cy: {discipline: product, manager: ada}
  di: {}
  ed: {manager: ada}
components:
  a: {owner: base, tier: 1, systemOwners: {dev: ada, ops: bo}, contributors: [cy]}
  b: {owner: middle, tier: 2, dependsOn: [a, e]}
  c: {owner: top, tier: 3, dependsOn: [b]}
  d: {dependsOn: [c]}
  e: {owner: [base, middle], dependsOn: [d], contributors: [ada]}
  own: {owner: 'person:ada'}
`,
};
