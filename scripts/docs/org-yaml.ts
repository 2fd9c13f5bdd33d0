import type { Field, FieldTable, Kind } from '../../src/model/field.ts';
import { common } from '../../src/model/common.ts';
import { reservedIds } from '../../src/model/id.ts';
import { entityKinds, fieldTables, sections } from '../../src/model/kinds.ts';
import { flatFields } from '../../src/model/field-words.ts';
import { kindDocs } from '../../src/model/kind-docs.ts';
import { kindExamples, waiverExample } from '../../src/model/kind-examples.ts';
import { waiverFields } from '../../src/model/waiver.ts';
import { ownRuleFields, type OwnRuleField, type OwnRuleFields } from '../../src/rules/own/own-rule-fields.ts';
import { code, page, pageHead, table } from './markdown.ts';
import { datesExample, policyExample, smallestExample } from './org-yaml-examples.ts';

const commonNames = Object.keys(common('squad'));

/** docs/org-yaml.md: the whole format, its fields from the field tables. */
export function renderOrgYaml(): string {
  return page([
    pageHead('org.yaml', 'the field tables in src/model'),
    'One file, or several, that say who is where and who owns what. Everything is a map from id to fields: **a group lists its people, a reference is written once, and its reverse is derived.** The smallest file that says something:',
    code('yaml', smallestExample),
    topKeys(),
    writing(),
    dates(),
    includes(),
    commonFields(),
    ...(['org', ...entityKinds] as const).map(kindSection),
    policy(),
    waivers(),
  ]);
}

function topKeys(): string {
  const kinds = entityKinds.map((kind) => [link(sections[kind]), `Every ${kind}, by id.`]);
  const rows = [
    ['`version`', '**Required** in the main file: `1`.'],
    [link('org'), 'The organisation itself.'],
    [link('include'), 'Further files of the same shape.'],
    [link('policy'), 'The profile, and how rules are set.'],
    ...kinds,
    [link('waivers'), 'Findings that are known and accepted until a day.'],
  ];
  return `## Top keys\n\n${table(['key', 'says'], rows)}\n\nA top key that begins with \`x-\` is your own.`;
}

function link(name: string): string {
  return `[\`${name}\`](#${name})`;
}

function writing(): string {
  const reserved = reservedIds.map((id) => `\`${id}\``).join(', ');
  return `## How things are written

- **Ids** are kebab-case, begin with a letter, have at most 63 characters, and are unique in their kind. Reserved: ${reserved}. Two kinds may share an id.
- **References** are a bare id of the field's own kind (\`owner: search\`), or \`kind:id\` where the field allows several kinds (\`owner: guild:security\`).
- **Members** are an id, or \`{person, share, role, from, until}\`.
- **Lists** of one may be written without brackets: \`serves: new-markets\`.
- **Days** are \`2026-11-23\`; **periods** \`2026\`, \`2026-H2\`, \`2026-Q3\` or \`2026-11\`.
- **Texts** are read as they stand: \`no\`, \`on\` and \`1e3\` stay what they are. A text with \`: \` or \` #\` in it, or with a \`#\`, \`[\` or \`{\` at its beginning, needs quotes.
- An **empty value** is the same as an absent one.
- A **key of your own** begins with \`x-\`; it is kept, and readable in [SQL](sql.md) as \`v_attribute\`. Any other unknown key is an error, with a suggestion.
- **YAML** here is plain: no anchors, aliases or tags, no duplicate keys, no tabs as indentation, one document a file.`;
}

function dates(): string {
  return `## Dates

An entity is *live* from its \`from\` until the end of its \`until\`; without them, always. It is *gone* when \`until\` is past, or, where it has no \`until\`, when \`status: retired\` (of a component also \`lifecycle: retired\`) says so. A member counts (is a *head*) on a day when the membership and the person are both live. Owners and roles carry no dates.

${code('yaml', datesExample)}

After a rename, \`formerly\` keeps the old ids understood: a reference to one of them is answered with the new id.`;
}

function includes(): string {
  return `## include

\`\`\`text
include: [tribes/*.yaml, people.yaml]
\`\`\`

Paths and patterns, relative to the file they stand in and never outside its folder; each must match a file. Included files have the same shape and may leave \`version\` out. Ids are unique over all files; \`org\` and \`policy\` stand in one of them.`;
}

function commonFields(): string {
  return `## Common fields\n\nAny entity may have them (\`org\` has only those in its own table).\n\n${fieldTable(common('squad'), 'the same kind')}`;
}

function kindSection(kind: Kind): string {
  const title = kind === 'org' ? 'org' : sections[kind];
  const fields = Object.entries<Field>(fieldTables[kind]);
  const own = kind === 'org' ? fields : fields.filter(([name]) => !commonNames.includes(name));
  const besides = kind === 'org' ? '' : 'Besides the [common fields](#common-fields):';
  return page([
    `## ${title}`,
    kindDocs[kind],
    besides,
    fieldTable(Object.fromEntries(own)),
    code('yaml', kindExamples[kind]),
  ]).trimEnd();
}

function fieldTable(fields: FieldTable, sameKind?: string): string {
  const rows = flatFields(fields).map(({ path, type, isRequired, isOwnKind, doc }) => [
    `\`${path}\``,
    isOwnKind && sameKind !== undefined ? sameKind : type,
    `${isRequired ? '**Required.** ' : ''}${doc}`,
  ]);
  return table(['field', 'type', 'says'], rows);
}

function policy(): string {
  return `## policy

| field | type | says |
|---|---|---|
| \`profile\` | \`general\`, \`spotify-2012\`, \`team-topologies\`, \`thorough\` | A set of thresholds; \`general\` where none is written. |
| \`rules\` | map of [rule](rules/README.md) to a level or to options | Goes over the profile. |
| \`ownRules\` | map of name to rule | [Rules of your own](#rules-of-your-own). |
| \`repos\` | map of \`owner/name\` to a folder | Where the code of a repository lies; this version does not look into it. |

A level is \`off\`, \`on\`, \`info\`, \`warning\` or \`error\`. A severity replaces every grade of the rule. \`on\` and a severity also switch on a rule that the profile leaves off, and open a gate: a rule that complains of absence is otherwise checked only where enough of the organisation has the field. Options stand beside \`severity\`.

${code('yaml', policyExample)}

### Rules of your own

[own-rules.md](own-rules.md) has worked examples. Each rule has a name that is an id, and these fields:

${ownRuleTable()}`;
}

function ownRuleTable(): string {
  return table(['field', 'type', 'says'], ownRuleRows(ownRuleFields, ''));
}

function ownRuleRows(fields: OwnRuleFields, prefix: string): readonly (readonly string[])[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const says = `${field.isRequired === true ? '**Required.** ' : ''}${field.doc}`;
    const own = [`\`${path}\``, ownRuleType(field), says];
    if (!('fields' in field)) return [own];
    return [own, ...ownRuleRows(field.fields, `${path}${field.type === 'maps' ? '[].' : '.'}`)];
  });
}

const ownRuleTypes = {
  text: 'text',
  number: 'number',
  texts: 'text or list',
  options: 'map of name to a number or a list of words',
  map: 'map',
  maps: 'map or list of maps',
} as const;

function ownRuleType(field: OwnRuleField): string {
  return field.type === 'choice'
    ? field.of.map((each) => `\`${each}\``).join(', ')
    : ownRuleTypes[field.type];
}

function waivers(): string {
  return `## waivers

A list of findings that are known, for a reason and until a day. A waived finding is counted, but not shown and not failed on; once the day is past it speaks again, and \`waiver-current\` points at the waiver.

${fieldTable(waiverFields)}

${code('yaml', waiverExample)}`;
}
