/** What stands above every new org.yaml. */
const head = `# yaml-language-server: $schema=./org.schema.json
#
# Who is where, and who owns what. Every name below is an example: put your own in its place.
# What else can be written: orgctl explain squad, orgctl explain component, …
`;

const small = `version: 1

org:
  name: NAME
  mission: Say in one sentence what all of this is for.
  roles: {ceo: robin-hale}

# Ids are kebab-case and never change; names may. A squad lists its members, never the other way round.
tribes:
  product:
    mission: What people use every day
    lead: robin-hale

squads:
  checkout:
    tribe: product
    mission: Somebody who wants to pay has paid within a minute
    productOwner: kim-novak
    coach: robin-hale
    techLead: ada-abara
    members: [ada-abara, kim-novak, sam-ito]

chapters:
  engineering:
    tribe: product
    lead: ada-abara
    members: [ada-abara, kim-novak, sam-ito]

people:
  ada-abara: {name: Ada Abara}
  kim-novak: {name: Kim Novak}
  robin-hale: {name: Robin Hale}
  sam-ito: {name: Sam Ito}

# What the squads own. Tier 1 is what nobody can do without.
components:
  web-shop:
    owner: checkout
    tier: 2
    lifecycle: growth
    systemOwners: {dev: ada-abara, ops: sam-ito}
    docs: https://wiki.example.com/web-shop
    runbook: https://wiki.example.com/web-shop/runbook
    onCall: '#checkout-on-call'
`;

const fuller = `version: 1

org:
  name: NAME
  mission: Say in one sentence what all of this is for.
  chiefArchitect: robin-hale
  roles: {cto: robin-hale}

# Which rules are checked, and how: orgctl explain policy. Rules of your own: docs/own-rules.md.
policy:
  profile: general
  rules:
    squad-size: {max: 8}
  ownRules:
    channel-is-named-after-squad:
      sql: |
        SELECT 'squad' AS kind, id, 'channel' AS field_path, channel
        FROM v_squad
        WHERE channel <> '#' || id
      message: squad {id} talks in {channel}
      help: 'name the channel #{id}, so that everybody finds it'

objectives:
  faster-orders: {name: Orders in half the time, owner: robin-hale, period: YEAR, kind: value}

tribes:
  product: {mission: What people use every day, lead: robin-hale, serves: [faster-orders]}
  platform: {mission: What the others build upon, lead: lee-braun, serves: [faster-orders]}

squads:
  checkout:
    tribe: product
    type: stream-aligned
    mission: Somebody who wants to pay has paid within a minute
    productOwner: kim-novak
    coach: robin-hale
    techLead: ada-abara
    channel: '#checkout'
    serves: [faster-orders]
    members:
      - ada-abara
      - kim-novak
      - {person: sam-ito, share: 0.5}
    dependsOn:
      - {squad: runtime, severity: slowing, mode: x-as-a-service, reason: new environments take a week}
  runtime:
    tribe: platform
    type: platform
    mission: A new service runs an hour after it was written
    productOwner: lee-braun
    coach: robin-hale
    techLead: nia-okoro
    channel: '#platform'
    serves: [faster-orders]
    members: [lee-braun, nia-okoro, {person: sam-ito, share: 0.5}]
    vacancies: [{role: engineer, from: NEXT-01-01}]

chapters:
  engineering: {tribe: product, lead: ada-abara, members: [ada-abara, kim-novak, sam-ito]}
  operations: {tribe: platform, lead: nia-okoro, members: [lee-braun, nia-okoro]}

guilds:
  accessibility: {coordinator: sam-ito, channel: '#accessibility', members: [sam-ito, kim-novak, nia-okoro]}

people:
  ada-abara: {name: Ada Abara, email: ada@example.com, location: Lisbon, skills: [typescript]}
  kim-novak: {name: Kim Novak, email: kim@example.com, location: Lisbon}
  lee-braun: {name: Lee Braun, email: lee@example.com, location: Berlin}
  nia-okoro: {name: Nia Okoro, email: nia@example.com, location: Berlin, skills: [kubernetes]}
  robin-hale: {name: Robin Hale, email: robin@example.com, location: Lisbon}
  sam-ito: {name: Sam Ito, email: sam@example.com, location: Berlin, skills: [typescript, kubernetes]}

components:
  web-shop:
    owner: checkout
    tier: 1
    lifecycle: growth
    systemOwners: {dev: ada-abara, ops: sam-ito}
    repo: example/web-shop
    dependsOn: [cluster]
    docs: https://wiki.example.com/web-shop
    runbook: https://wiki.example.com/web-shop/runbook
    onCall: '#checkout-on-call'
  cluster:
    owner: runtime
    tier: 1
    lifecycle: mature
    systemOwners: {dev: nia-okoro, ops: lee-braun}
    docs: https://wiki.example.com/cluster
    runbook: https://wiki.example.com/cluster/runbook
    onCall: '#platform-on-call'
  old-reports:
    owner: none
    ownerReason: it is switched off in spring
    tier: 4
    lifecycle: deprecated
    sunset: NEXT-04-01
    docs: https://wiki.example.com/old-reports

# What is known, and accepted until a day.
waivers:
  - rule: channel-is-named-after-squad
    on: squad:runtime
    reason: the channel is older than the squad
    until: NEXT-06-30
`;

/** A small organisation to begin with, with comments; it keeps every rule. */
export function firstOrg(name: string): string {
  return `${head}${small.replace('NAME', () => quoted(name))}`;
}

/** A fuller one, which shows most of what can be written; `day` is the ISO day from which its dates are reckoned. */
export function sampleOrg(name: string, day: string): string {
  const year = Number(day.slice(0, 4));
  const dated = fuller.replaceAll('YEAR', String(year)).replaceAll('NEXT', String(year + 1));
  return `${head}${dated.replace('NAME', () => quoted(name))}`;
}

/** A name as YAML: always in quotes, so that it is text whatever it looks like. */
function quoted(name: string): string {
  return JSON.stringify(name);
}
