import { parseDocument } from 'yaml';
import { asFields, listOf, refOf, refsOf, textOf, textsOf, written, type Fields } from './fields.ts';
import { readComponent, readPerson } from './parse-people-and-components.ts';
import { readEntity } from './read-entity.ts';
import type {
  Chapter,
  Guild,
  Member,
  Objective,
  Org,
  Organisation,
  RulePolicy,
  Squad,
  SquadDependency,
  Tribe,
  Waiver,
} from './org.ts';

/** Reads a well-formed org.yaml; what is not well-formed is none of its business. */
export function parseOrg(text: string): Org {
  const document = parseDocument(text, { schema: 'failsafe' });
  const top = asFields(document.toJS({ mapAsMap: true, maxAliasCount: 0 }));
  const policy = asFields(top.get('policy'));
  const read = <T>(key: string, reader: (id: string, fields: Fields) => T): readonly T[] =>
    [...asFields(top.get(key))].map(([id, value]) => reader(id, asFields(value)));
  return {
    org: readOrganisation(asFields(top.get('org'))),
    objectives: read('objectives', readObjective),
    tribes: read('tribes', readTribe),
    squads: read('squads', readSquad),
    chapters: read('chapters', readChapter),
    guilds: read('guilds', readGuild),
    people: read('people', readPerson),
    components: read('components', readComponent),
    waivers: listOf(top.get('waivers')).map((each) => readWaiver(asFields(each))),
    profile: textOf(policy.get('profile')) ?? 'general',
    policy: new Map([...asFields(policy.get('rules'))].map(([id, value]) => [id, readRulePolicy(value)])),
  };
}

function readOrganisation(fields: Fields): Organisation {
  const chiefArchitect = refOf(fields.get('chiefArchitect'), 'chiefArchitect', 'person');
  const roles = written(
    ...[...asFields(fields.get('roles'))].map(([title, value]) => refOf(value, `roles.${title}`, 'person')),
  );
  return {
    ...readEntity('org', 'org', fields, [chiefArchitect, ...roles]),
    mission: textOf(fields.get('mission')),
    chiefArchitect,
    roles,
  };
}

function readObjective(id: string, fields: Fields): Objective {
  const owner = refOf(fields.get('owner'), 'owner', 'person');
  const supports = refOf(fields.get('supports'), 'supports', 'objective');
  const period = textOf(fields.get('period'));
  return { ...readEntity('objective', id, fields, [owner, supports]), owner, period, supports };
}

function readTribe(id: string, fields: Fields): Tribe {
  const parent = refOf(fields.get('parent'), 'parent', 'tribe');
  const lead = refOf(fields.get('lead'), 'lead', 'person');
  const serves = refsOf(fields.get('serves'), 'serves', 'objective');
  const mission = textOf(fields.get('mission'));
  return { ...readEntity('tribe', id, fields, [parent, lead, ...serves]), parent, mission, lead, serves };
}

function readSquad(id: string, fields: Fields): Squad {
  const tribe = refOf(fields.get('tribe'), 'tribe', 'tribe');
  const serves = refsOf(fields.get('serves'), 'serves', 'objective');
  const productOwner = refOf(fields.get('productOwner'), 'productOwner', 'person');
  const coach = refOf(fields.get('coach'), 'coach', 'person');
  const techLead = refOf(fields.get('techLead'), 'techLead', 'person');
  const members = readMembers(fields);
  const vacancies = listOf(fields.get('vacancies')).map(asFields);
  const chapters = vacancies.flatMap((each) => refsOf(each.get('chapter'), 'vacancies', 'chapter'));
  const dependsOn = listOf(fields.get('dependsOn')).flatMap((each) => readDependency(asFields(each)));
  return {
    ...readEntity('squad', id, fields, [
      tribe,
      productOwner,
      coach,
      techLead,
      ...serves,
      ...members.map(({ person }) => person),
      ...chapters,
      ...dependsOn.map(({ squad }) => squad),
    ]),
    tribe,
    serves,
    productOwner,
    coach,
    techLead,
    members,
    dependsOn,
    mission: textOf(fields.get('mission')),
    type: textOf(fields.get('type')),
    vacancies: vacancies.map((each) => ({
      role: textOf(each.get('role')),
      from: textOf(each.get('from')),
    })),
  };
}

function readDependency(fields: Fields): readonly SquadDependency[] {
  const severity = textOf(fields.get('severity'));
  const mode = textOf(fields.get('mode'));
  const since = textOf(fields.get('since'));
  return refsOf(fields.get('squad'), 'dependsOn', 'squad').map((squad) => ({ squad, severity, mode, since }));
}

function readMembers(fields: Fields): readonly Member[] {
  return listOf(fields.get('members')).flatMap((each) => {
    const member = each instanceof Map ? asFields(each) : new Map([['person', each]]);
    const share = textOf(member.get('share'));
    return refsOf(member.get('person'), 'members', 'person').map((person) => ({
      person,
      share: share === null ? null : Number(share),
      from: textOf(member.get('from')),
      until: textOf(member.get('until')),
    }));
  });
}

function readChapter(id: string, fields: Fields): Chapter {
  const tribe = refOf(fields.get('tribe'), 'tribe', 'tribe');
  const lead = refOf(fields.get('lead'), 'lead', 'person');
  const members = readMembers(fields);
  return {
    ...readEntity('chapter', id, fields, [tribe, lead, ...members.map(({ person }) => person)]),
    tribe,
    lead,
    members,
    disciplines: textsOf(fields.get('discipline')),
  };
}

function readGuild(id: string, fields: Fields): Guild {
  const coordinator = refOf(fields.get('coordinator'), 'coordinator', 'person');
  const sponsor = refOf(fields.get('sponsor'), 'sponsor', 'person');
  const members = readMembers(fields);
  return {
    ...readEntity('guild', id, fields, [coordinator, sponsor, ...members.map(({ person }) => person)]),
    coordinator,
    sponsor,
    members,
    hobby: textOf(fields.get('kind')) === 'hobby',
    lastMet: textOf(fields.get('lastMet')),
  };
}

function readWaiver(fields: Fields): Waiver {
  const on = textOf(fields.get('on')) ?? '';
  const dot = on.indexOf('.');
  return {
    rule: textOf(fields.get('rule')) ?? '',
    entity: dot < 0 ? on : on.slice(0, dot),
    field: dot < 0 ? null : on.slice(dot + 1),
    until: textOf(fields.get('until')) ?? '',
    by: refOf(fields.get('by'), 'by', 'person'),
  };
}

function readRulePolicy(value: unknown): RulePolicy {
  if (!(value instanceof Map)) return { level: textOf(value), options: new Map() };
  const fields = asFields(value);
  const options = [...fields].filter(([key]) => key !== 'severity');
  return {
    level: textOf(fields.get('severity')),
    options: new Map(options.map(([key, each]) => [key, textsOf(each)])),
  };
}
