import { stringify } from 'yaml';
import { check } from './check.ts';
import { Generator, generatorDay, type Written, type WrittenMap } from './generator.ts';
import { writeChapter, writeGuild, writeSquad, writeTribe } from './generate-groups.ts';
import { writeComponent, writeObjective, writePerson, writePolicy } from './generate-rest.ts';
import { parseOrg } from './parse-org.ts';

/** A random organisation, as it would be written in org.yaml; the same seed gives the same. */
export function generateOrg(seed: number): WrittenMap {
  const generator = new Generator(seed);
  const org = generateWithoutWaivers(generator);
  const waivers = generateWaivers(generator, org);
  return waivers.length === 0 ? org : { ...org, waivers };
}

/** The text of org.yaml. */
export function writeOrg(org: WrittenMap): string {
  return stringify(org, { lineWidth: 0 }).replaceAll(/: EMPTY$/gm, ':');
}

function generateWithoutWaivers(generator: Generator): WrittenMap {
  const { random } = generator;
  const seats = seatsInSquads(generator);
  const all = (kind: string, write: (id: string) => WrittenMap): WrittenMap =>
    Object.fromEntries(random.some(generator.idsOf(kind), Infinity).map((id) => [id, write(id)]));
  const sections: Record<string, WrittenMap> = {
    policy: writePolicy(generator),
    objectives: all('objective', () => writeObjective(generator)),
    tribes: all('tribe', () => writeTribe(generator)),
    squads: all('squad', (id) => writeSquad(generator, seats.get(id) ?? [])),
    chapters: all('chapter', () => writeChapter(generator)),
    guilds: all('guild', () => writeGuild(generator)),
    people: all('person', (id) => writePerson(generator, id)),
    components: all('component', () => writeComponent(generator)),
  };
  const written = Object.entries(sections).filter(
    ([, section]) => Object.keys(section).length > 0 && !random.chance(0.03),
  );
  return { version: '1', org: organisation(generator), ...Object.fromEntries(written) };
}

function organisation(generator: Generator): WrittenMap {
  const { random } = generator;
  return {
    name: 'Random',
    ...(random.chance(0.8) ? { mission: 'Be an example for everyone' } : {}),
    ...(random.chance(0.4) ? { chiefArchitect: generator.reference('person') ?? 'nobody' } : {}),
    ...(random.chance(0.4)
      ? {
          roles: {
            cto: generator.reference('person') ?? 'nobody',
            hr: generator.reference('person') ?? 'nobody',
          },
        }
      : {}),
  };
}

/** Who is written into which squad: mostly one each, in some organisations many in several. */
function seatsInSquads(generator: Generator): ReadonlyMap<string, readonly string[]> {
  const { random } = generator;
  const squads = generator.idsOf('squad');
  const seats = new Map<string, string[]>();
  if (squads.length === 0) return seats;
  const inSquad = random.pick([0.3, 0.5, 0.9, 1]);
  const inSeveral = random.pick([0, 0.1, 0.5]);
  for (const id of generator.idsOf('person')) {
    if (!random.chance(inSquad)) continue;
    const count = random.chance(inSeveral) ? random.between(2, 4) : 1;
    const own = new Set([...random.some(squads, count - 1), random.favour(squads)]);
    for (const each of own) seats.set(each, [...(seats.get(each) ?? []), id]);
  }
  return seats;
}

/** Waivers of what is found (current or expired), and of what is not. */
function generateWaivers(generator: Generator, org: WrittenMap): readonly Written[] {
  const { random } = generator;
  if (random.chance(0.4)) return [];
  const { findings } = check(parseOrg(writeOrg(org)), generatorDay);
  const rest = {
    reason: 'we know',
    ...(random.chance(0.3) ? { by: generator.reference('person') ?? 'nobody' } : {}),
  };
  const until = () => random.pick(['2026-11-22', '2026-11-23', '2026-11-24', '2027-06-30', '2027-06-30']);
  const found = random
    .some(findings, random.between(0, 6))
    .filter(({ entity }) => entity !== 'org')
    .map(({ rule, entity, field }) => ({
      rule,
      on: field !== null && random.chance(0.6) ? `${entity}.${field}` : entity,
      until: until(),
      ...rest,
    }));
  const others = random.chance(0.3)
    ? [
        {
          rule: random.pick(['squad-size', 'no-such-rule', 'date-order']),
          on: 'person:p1',
          until: until(),
          ...rest,
        },
        { rule: 'person-has-squad', on: 'person:p2.manager', until: until(), ...rest },
      ]
    : [];
  return [...found, ...others];
}
