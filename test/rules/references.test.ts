import { describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/all.ts';
import { checkOrg as checkWhole } from '../../src/rules/check.ts';
import { readIntoTables } from '../../src/store/read-into-tables.ts';
import { openStore } from '../../src/store/open-store.ts';
import { checkOrg } from './check-org.ts';
import { memoryFiles } from './memory-files.ts';

const day = '2026-11-23';

/** What a whole check says, with the places and gaps that a rule's row alone does not have. */
function wholeCheck(lines: readonly string[]) {
  const text = ['version: 1', 'org: {name: Small, mission: Be an example for everyone}', ...lines, ''].join(
    '\n',
  );
  const { read, db } = readIntoTables(memoryFiles({ 'org.yaml': text }), {
    path: 'org.yaml',
    name: 'org.yaml',
  });
  const store = openStore(db, day);
  const selected = rules.map(({ id }) => id).filter((id) => id.startsWith('reference-'));
  const { findings } = checkWhole({ ...read, store, day }, { rules: selected, only: null, profile: null });
  const said = Array.from(findings, ({ rule, category, gap, field, help, position }) => ({
    rule,
    category,
    gap,
    field,
    help,
    at: `${position?.line}:${position?.column}`,
  }));
  store.close();
  return said;
}

describe('reference-exists', () => {
  test('names each place that leads nowhere, by its path in ids', () => {
    const { findings } = checkOrg(`
      org: {name: Small, chiefArchitect: zoe, roles: {cto: zoe}}
      objectives: {fast: {owner: zoe, supports: slow}}
      squads:
        search: {tribe: discovry, members: [zoe], dependsOn: [mixes], vacancies: [{chapter: web}]}
      components:
        finder: {owner: [serach, 'tribe:discovery'], systemOwners: {dev: zoe}, confirmed: {by: zoe}}`);
    expect(findings['reference-exists']).toEqual([
      'error component:finder confirmed.by: component finder says confirmed.by: zoe, but there is no person zoe',
      'error component:finder owner.discovery: component finder says owner.discovery: discovery, but there is no tribe discovery',
      'error component:finder owner.serach: component finder says owner.serach: serach, but there is no squad serach',
      'error component:finder systemOwners.dev: component finder says systemOwners.dev: zoe, but there is no person zoe',
      'error objective:fast owner: objective fast says owner: zoe, but there is no person zoe',
      'error objective:fast supports: objective fast says supports: slow, but there is no objective slow',
      'error org:org chiefArchitect: org says chiefArchitect: zoe, but there is no person zoe',
      'error org:org roles.cto: org says roles.cto: zoe, but there is no person zoe',
      'error squad:search dependsOn.mixes: squad search says dependsOn.mixes: mixes, but there is no squad mixes',
      'error squad:search members.zoe: squad search says members.zoe: zoe, but there is no person zoe',
      'error squad:search tribe: squad search says tribe: discovry, but there is no tribe discovry',
      'error squad:search vacancies.web: squad search says vacancies.web: web, but there is no chapter web',
    ]);
  });

  test('looks at what is gone, too, and is content with what is gone', () => {
    const { findings } = checkOrg(`
      tribes: {old: {until: 2020-01-01}}
      squads:
        search: {until: 2020-01-01, tribe: nowhere}
        mixes: {until: 2020-01-01, tribe: old}`);
    expect(findings['reference-exists']).toEqual([
      'error squad:search tribe: squad search says tribe: nowhere, but there is no tribe nowhere',
    ]);
  });

  test('says who decided about a waiver on what the waiver is on', () => {
    const { findings } = checkOrg(`
      squads: {search: {members: [ada]}}
      people: {ada: {}}
      waivers:
        - {rule: squad-has-tribe, on: 'squad:search', reason: soon, until: 2027-01-31, by: zoe}
        - {rule: reference-exists, on: 'squad:search.members.ada', reason: soon, until: 2027-01-31, by: yan}`);
    expect(findings['reference-exists']).toEqual([
      'error squad:search by: squad search says by of a waiver: zoe, but there is no person zoe',
      'error squad:search members.ada: squad search says by of a waiver: yan, but there is no person yan',
    ]);
  });

  test('is checked even in an empty organisation', () => {
    expect(checkOrg('').findings).toMatchObject({
      'reference-exists': [],
      'reference-kind': [],
      'reference-active': [],
    });
  });

  test('points at the reference, says what was meant, and makes a gap of an owner', () => {
    const found = wholeCheck([
      'squads:',
      '  search: {formerly: [find]}',
      'components:',
      '  finder:',
      '    owner: serach',
      '  speller: {owner: [find]}',
      '  ranker: {dependsOn: [findr]}',
    ]);
    expect(found).toEqual([
      {
        rule: 'reference-exists',
        category: 'ownership',
        gap: 'dangling',
        field: 'owner',
        help: 'did you mean squad search?',
        at: '7:12',
      },
      {
        rule: 'reference-exists',
        category: 'structure',
        gap: null,
        field: 'dependsOn.findr',
        help: 'did you mean component finder?',
        at: '9:24',
      },
      {
        rule: 'reference-exists',
        category: 'ownership',
        gap: 'dangling',
        field: 'owner.find',
        help: 'squad find is called search now: write search',
        at: '8:21',
      },
    ]);
  });
});

describe('reference-kind', () => {
  test('speaks of a kind that the field does not allow, and only it does', () => {
    const { findings } = checkOrg(`
      tribes: {discovery: {}}
      squads:
        search: {tribe: discovery, productOwner: 'tribe:discovery', coach: 'person:ada', members: ['squad:search']}
      people: {ada: {}}
      components:
        finder: {owner: 'chapter:web'}
        ranker: {owner: ['sqad:search', 'guild:web']}
      guilds: {web: {}}`);
    expect(findings['reference-kind']).toEqual([
      'error component:finder owner: component finder says owner: chapter:web, but the kind that belongs there is squad, tribe, guild, person',
      'error component:ranker owner.search: component ranker says owner.search: sqad:search, but the kind that belongs there is squad, tribe, guild, person',
      'error squad:search members.search: squad search says members.search: squad:search, but the kind that belongs there is person',
      'error squad:search productOwner: squad search says productOwner: tribe:discovery, but the kind that belongs there is person',
    ]);
    expect(findings['reference-exists']).toEqual([]);
  });
});

describe('reference-active', () => {
  const gone = `
      people: {ada: {until: 2026-11-22}, bela: {until: 2026-11-23}, cato: {status: retired}}
      components: {old: {lifecycle: retired}}`;

  test('speaks where a live entity names what is gone; the last day still counts', () => {
    const { findings } = checkOrg(`${gone}
      squads: {search: {productOwner: ada, techLead: bela, coach: cato}}`);
    expect(findings['reference-active']).toEqual([
      'error squad:search coach: squad search says coach: cato, but person cato is retired',
      'error squad:search productOwner: squad search says productOwner: ada, but person ada was here until 2026-11-22',
    ]);
  });

  test('leaves members, dependsOn and contributors of a component to other rules', () => {
    const { findings } = checkOrg(`
      people: {ada: {until: 2026-11-22}}
      squads: {search: {members: [ada], dependsOn: [concerts]}, concerts: {until: 2026-11-22}}
      guilds: {web: {members: [ada]}}
      components:
        old: {lifecycle: retired}
        finder: {owner: search, dependsOn: [old], contributors: [ada], confirmed: {on: 2026-11-01, by: ada}}
        speller: {owner: search, dependsOn: old, contributors: ada}`);
    expect(findings['reference-active']).toEqual([
      'error component:finder confirmed.by: component finder says confirmed.by: ada, but person ada was here until 2026-11-22',
      'error squad:search dependsOn.concerts: squad search says dependsOn.concerts: concerts, but squad concerts was here until 2026-11-22',
    ]);
  });

  test('is silent where the entity itself is gone or still to come, and where the target is still to come', () => {
    const { findings } = checkOrg(`
      people: {ada: {until: 2026-11-22}, bela: {from: 2026-12-01}}
      squads:
        concerts: {until: 2026-01-31, productOwner: ada}
        live: {from: 2026-12-01, productOwner: ada}
        search: {productOwner: bela}`);
    expect(findings['reference-active']).toEqual([]);
  });

  test('makes a gap of an owner that is gone, and knows its successor', () => {
    const found = wholeCheck([
      'squads:',
      '  concerts: {until: 2026-06-30, successor: live}',
      '  live: {}',
      'components:',
      '  finder: {owner: concerts}',
    ]);
    expect(found).toEqual([
      {
        rule: 'reference-active',
        category: 'ownership',
        gap: 'dangling',
        field: 'owner',
        help: 'write live, the successor, or take the line out',
        at: '7:19',
      },
    ]);
  });

  test('takes a severity from the policy', () => {
    const { findings } = checkOrg(`
      policy: {rules: {reference-active: warning}}
      people: {ada: {until: 2026-11-22}}
      squads: {search: {productOwner: ada}}`);
    expect(findings['reference-active']).toEqual([
      'warning squad:search productOwner: squad search says productOwner: ada, but person ada was here until 2026-11-22',
    ]);
  });
});
