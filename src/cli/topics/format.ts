import type { FieldTable, Kind } from '../../model/field.ts';
import { flatFields, type FieldLine } from '../../model/field-words.ts';
import { kindDocs, waiverDoc } from '../../model/kind-docs.ts';
import { kindExamples, waiverExample } from '../../model/kind-examples.ts';
import { entityKinds, fieldTables, sections } from '../../model/kinds.ts';
import { waiverFields } from '../../model/waiver.ts';
import type { Topic } from '../../render/explain/topic.ts';
import { dedent } from '../../render/explain/dedent.ts';
import { rules } from '../../rules/all.ts';

interface WrittenKind {
  readonly name: string;
  /** The top key under which it stands. */
  readonly section: string;
  readonly says: string;
  readonly fields: FieldTable;
  readonly example: string;
}

const kinds: readonly WrittenKind[] = [
  kindOf('org', 'org'),
  ...entityKinds.map((kind) => kindOf(kind, sections[kind])),
  {
    name: 'waiver',
    section: 'waivers',
    says: waiverDoc,
    fields: waiverFields,
    example: waiverExample,
  },
];

function kindOf(kind: Kind, section: string): WrittenKind {
  return {
    name: kind,
    section,
    says: kindDocs[kind],
    fields: fieldTables[kind],
    example: kindExamples[kind],
  };
}

/** What can be written into org.yaml: every kind, and every field of it. */
export function formatTopics(): readonly Topic[] {
  return [...kinds.map(kindTopic), ...kinds.flatMap(fieldTopics)];
}

function kindTopic({ name, section, says, fields, example }: WrittenKind): Topic {
  const lines = flatFields(fields);
  return {
    group: 'kinds',
    name,
    aliases: section === name ? [] : [section],
    summary: says,
    sections: [
      { heading: `fields, below ${section}`, pairs: lines.map((line) => [line.path, saysOf(line)] as const) },
      { heading: 'an example', code: example },
    ],
    data: {
      kind: name,
      section,
      doc: says,
      fields: lines.map((line) => fieldData(name, line)),
      example: dedent(example),
    },
  };
}

function fieldTopics({ name, section, fields }: WrittenKind): readonly Topic[] {
  const lines = flatFields(fields);
  return lines.map((line) => {
    const path = line.path.replaceAll('[]', '');
    const last = path.split('.').at(-1) ?? path;
    const about = rulesAbout(name, path);
    return {
      group: 'fields',
      part: name,
      name: `${name}.${path}`,
      aliases: Array.from(new Set([path, last, `${section}.${path}`, `${name}.${line.path}`])),
      summary: line.doc,
      sections: [
        { heading: 'what is written', lines: [`${line.isRequired ? 'required; ' : ''}${line.type}`] },
        {
          heading: 'fields in it',
          pairs: lines
            .filter((each) => each.path.replace('[]', '').startsWith(`${path}.`))
            .map((each) => [each.path, saysOf(each)] as const),
        },
        { heading: 'rules about it', lines: about },
        { heading: 'where', lines: [`below ${section}; orgctl explain ${name} has an example`] },
      ],
      data: { ...fieldData(name, line), rules: about },
    };
  });
}

function fieldData(kind: string, { path, type, isRequired, doc }: FieldLine) {
  return { field: `${kind}.${path.replaceAll('[]', '')}`, type, required: isRequired, doc };
}

function saysOf({ type, isRequired, doc }: FieldLine): string {
  return `${isRequired ? 'required; ' : ''}${type}. ${doc}`;
}

/** The rules that complain where the field is absent, or that look at entities which have it. */
function rulesAbout(kind: string, path: string): readonly string[] {
  const [first = path] = path.split('.');
  return rules
    .filter(({ gate, about }) => gate?.kind === kind && (about === first || gate.fields.includes(first)))
    .map(({ id }) => id);
}
