import { asFields, refOf, refsOf, textOf, textsOf, written, type Fields } from './fields.ts';
import type { Component, Person } from './org.ts';
import { readEntity } from './read-entity.ts';

export function readPerson(id: string, fields: Fields): Person {
  const manager = refOf(fields.get('manager'), 'manager', 'person');
  return {
    ...readEntity('person', id, fields, [manager]),
    email: textOf(fields.get('email')),
    github: textOf(fields.get('github')),
    discipline: textOf(fields.get('discipline')),
    employment: textOf(fields.get('employment')),
    capacity: Number(textOf(fields.get('capacity')) ?? '1'),
    manager,
  };
}

const ownerKinds = ['squad', 'tribe', 'guild', 'person'] as const;

export function readComponent(id: string, fields: Fields): Component {
  const owner = fields.get('owner');
  const all = Array.isArray(owner)
    ? refsOf(owner, 'owner', ...ownerKinds)
    : written(refOf(owner, 'owner', ...ownerKinds));
  const owners = all.filter((each) => each.id !== 'none');
  const system = asFields(fields.get('systemOwners'));
  const dev = refOf(system.get('dev'), 'systemOwners.dev', 'person');
  const ops = refOf(system.get('ops'), 'systemOwners.ops', 'person');
  const contributors = refsOf(fields.get('contributors'), 'contributors', 'person');
  const dependsOn = refsOf(fields.get('dependsOn'), 'dependsOn', 'component');
  const confirmed = asFields(fields.get('confirmed'));
  const by = refOf(confirmed.get('by'), 'confirmed.by', 'person');
  const tier = textOf(fields.get('tier'));
  return {
    ...readEntity('component', id, fields, [...owners, dev, ops, ...contributors, ...dependsOn, by]),
    owners,
    dev,
    ops,
    contributors,
    dependsOn,
    ownerIsNone: textsOf(owner).includes('none'),
    ownerReason: textOf(fields.get('ownerReason')),
    tier: tier === null ? null : Number(tier),
    domain: textOf(fields.get('domain')),
    complexity: textOf(fields.get('complexity')),
    docs: textOf(fields.get('docs')),
    runbook: textOf(fields.get('runbook')),
    onCall: textOf(fields.get('onCall')),
    confirmed: confirmed.size === 0 ? null : { on: textOf(confirmed.get('on')), by },
    sunset: textOf(fields.get('sunset')),
  };
}
