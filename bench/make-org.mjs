// Makes an organisation of so many people as org.yaml text: the same text for the same number.

const disciplines = ['backend', 'web', 'ios', 'design', 'quality', 'data', 'product'];

/**
 * Squads of seven, tribes of about a hundred, a chapter for each discipline of a tribe, two components for five people.
 * @param {number} people how many
 * @returns {string} org.yaml
 */
export function makeOrg(people) {
  const random = generator(people);
  const below = (/** @type {number} */ limit) => Math.floor(random() * limit);
  const size = {
    people,
    squads: Math.ceil(people / 7),
    tribes: Math.max(1, Math.ceil(people / 100)),
    components: Math.ceil(people / 2.5),
  };
  const lines = [
    'version: 1',
    'org:',
    '  name: Bench',
    '  mission: Be measured again and again',
    'objectives:',
  ];
  for (let n = 0; n < 20; n++) {
    lines.push(
      `  objective-${n}:`,
      `    name: Objective ${n}`,
      `    owner: person-${below(people)}`,
      '    period: 2026-H2',
      '    kind: value',
    );
  }
  const parts = [
    tribes(size, below),
    squads(size, below),
    chapters(size),
    persons(size, below),
    components(size, below),
  ];
  for (const part of parts) for (const line of part) lines.push(line);
  return `${lines.join('\n')}\n`;
}

/**
 * @typedef {{people: number, squads: number, tribes: number, components: number}} Size
 * @typedef {(limit: number) => number} Below
 */

/**
 * @param {Size} size
 * @param {Below} below
 */
function* tribes(size, below) {
  yield 'tribes:';
  for (let n = 0; n < size.tribes; n++) {
    yield `  tribe-${n}:`;
    yield `    name: Tribe ${n}`;
    yield `    lead: person-${below(size.people)}`;
    yield `    mission: The long-lived purpose number ${n} that all of its squads share`;
  }
}

/**
 * @param {Size} size
 * @param {Below} below
 */
function* squads(size, below) {
  yield 'squads:';
  for (let n = 0; n < size.squads; n++) {
    const first = n * 7;
    const heads = Math.min(7, size.people - first);
    yield `  squad-${n}:`;
    yield `    tribe: tribe-${n % size.tribes}`;
    yield `    type: ${n % 9 === 0 ? 'platform' : 'stream-aligned'}`;
    yield `    mission: Make thing number ${n} work for everyone who needs it`;
    yield `    productOwner: person-${first + (heads > 6 ? 6 : 0)}`;
    yield `    coach: person-${below(size.people)}`;
    if (n % 5 > 0) yield `    techLead: person-${first}`;
    yield `    channel: "#squad-${n}"`;
    yield `    serves: [objective-${n % 20}]`;
    yield '    members:';
    for (let head = 0; head < heads; head++) {
      const person = `person-${first + head}`;
      yield head === 3 ? `      - {person: ${person}, share: 0.5}` : `      - ${person}`;
    }
    if (n % 4 === 0) {
      yield '    dependsOn:';
      yield `      - {squad: squad-${below(size.squads)}, severity: slowing, since: 2026-10-01, mode: x-as-a-service}`;
    }
  }
}

/** @param {Size} size */
function* chapters(size) {
  yield 'chapters:';
  for (let tribe = 0; tribe < size.tribes; tribe++) {
    for (const [n, discipline] of disciplines.entries()) {
      yield `  ${discipline}-${tribe}:`;
      yield `    tribe: tribe-${tribe}`;
      yield `    discipline: ${discipline}`;
      const members = [];
      for (let squad = tribe; squad < size.squads; squad += size.tribes) members.push(squad * 7 + n);
      const there = members.filter((person) => person < size.people);
      if (there.length === 0) continue;
      yield `    lead: person-${there[0]}`;
      yield '    members:';
      for (const person of there) yield `      - person-${person}`;
    }
  }
}

/**
 * @param {Size} size
 * @param {Below} below
 */
function* persons(size, below) {
  yield 'people:';
  for (let n = 0; n < size.people; n++) {
    yield `  person-${n}:`;
    yield `    name: Person Number ${n}`;
    yield `    email: person-${n}@bench.example`;
    yield `    discipline: ${disciplines[n % 7]}`;
    yield `    location: ${['stockholm', 'lisbon', 'remote'][n % 3]}`;
    yield `    from: 20${10 + (n % 15)}-0${1 + (n % 9)}-01`;
    yield `    skills: [${disciplines[n % 7]}, skill-${below(50)}]`;
  }
}

/**
 * @param {Size} size
 * @param {Below} below
 */
function* components(size, below) {
  yield 'components:';
  for (let n = 0; n < size.components; n++) {
    const squad = n % size.squads;
    const head = (/** @type {number} */ at) => `person-${Math.min(squad * 7 + at, size.people - 1)}`;
    yield `  component-${n}:`;
    if (n % 50 > 0) yield `    owner: squad-${squad}`;
    yield '    type: service';
    yield `    tier: ${1 + (n % 4)}`;
    yield `    lifecycle: ${n % 30 === 0 ? 'experimental' : 'mature'}`;
    yield `    domain: domain-${squad}`;
    yield '    complexity: simple';
    yield '    repo: bench/mono';
    yield `    paths: [/services/component-${n}/]`;
    yield `    docs: https://docs.bench.example/component-${n}`;
    yield `    runbook: https://docs.bench.example/component-${n}/runbook`;
    yield `    onCall: "#squad-${squad}-on-call"`;
    yield `    systemOwners: {dev: ${head(n % 3)}, ops: ${head(3 + (n % 3))}}`;
    yield `    contributors: [${head(0)}, ${head(1)}, ${head(2)}]`;
    if (n > 2) yield `    dependsOn: [component-${below(n)}, component-${below(n)}]`;
  }
}

/** A small generator of numbers from 0 to 1 that gives the same row for the same seed (mulberry32). */
function generator(/** @type {number} */ seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
