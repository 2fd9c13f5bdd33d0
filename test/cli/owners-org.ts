/** A component that components of every sort of owner need: tribe, guild and squad, person, none on purpose, nobody. */
export const files = {
  'org.yaml': `version: 1
tribes: {music: {lead: gil}}
squads: {play: {tribe: music, members: [ada]}}
guilds: {vinyl: {channel: '#vinyl', coordinator: ada}, empty: {}}
people: {ada: {}, gil: {name: Gil}}
components:
  base: {}
  a: {owner: 'tribe:music', tier: 1, dependsOn: [base], contributors: [ada], confirmed: {on: 2026-01-01}}
  b: {owner: ['guild:vinyl', play], tier: 1, dependsOn: [base], contributors: [ada], confirmed: {on: 2026-01-01}}
  c: {owner: 'person:gil', tier: 1, dependsOn: [base], contributors: [ada], confirmed: {on: 2026-01-01}}
  d: {owner: none, tier: 1, ownerReason: it is switched off, dependsOn: [base], contributors: [ada], confirmed: {on: 2026-01-01}}
  e: {tier: 1, dependsOn: [base], contributors: [ada], confirmed: {on: 2026-01-01}}
  f: {owner: 'guild:empty', tier: 1, dependsOn: [base], contributors: [ada], confirmed: {on: 2026-01-01}}
`,
};
