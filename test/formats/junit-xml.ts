import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element of a report of tests. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** What an element may have, as the schema says by which Jenkins reads these reports (junit-4.xsd). */
interface ElementType {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** In this order, each as often as it says. */
  readonly children: readonly (readonly [name: string, most: number])[];
  readonly hasText?: boolean;
}

const problem: ElementType = { required: [], optional: ['type', 'message'], children: [], hasText: true };
const words: ElementType = { required: [], optional: [], children: [], hasText: true };

const types: Readonly<Record<string, ElementType>> = {
  testsuites: {
    required: [],
    optional: ['name', 'time', 'tests', 'failures', 'disabled', 'errors'],
    children: [['testsuite', Infinity]],
  },
  testsuite: {
    required: ['name', 'tests'],
    optional: ['failures', 'errors', 'time', 'disabled', 'skipped', 'timestamp', 'hostname', 'id', 'package'],
    children: [
      ['properties', 1],
      ['testcase', Infinity],
      ['system-out', 1],
      ['system-err', 1],
    ],
  },
  testcase: {
    required: ['name'],
    optional: ['assertions', 'time', 'classname', 'status'],
    children: [
      ['skipped', 1],
      ['error', Infinity],
      ['failure', Infinity],
      ['system-out', Infinity],
      ['system-err', Infinity],
    ],
  },
  failure: problem,
  error: problem,
  skipped: words,
  'system-out': words,
  'system-err': words,
};

/** Characters that XML 1.0 has no way to say. */
const impossible =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;

/** The suites of a report; throws where it is no XML, or not as the schema says. */
export function junitSuites(written: string): readonly Element[] {
  if (impossible.test(written)) throw new Error('there is a character that XML does not have');
  const valid = XMLValidator.validate(written);
  if (valid !== true) throw new Error(valid.err.msg);
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    ignoreDeclaration: true,
    htmlEntities: false,
  });
  const parsed: unknown = parser.parse(written);
  const [root, ...others] = elementsOf(parsed);
  if (root?.name !== 'testsuites' || others.length > 0) throw new Error('the root is no testsuites');
  checkElement(root);
  return root.children;
}

function elementsOf(parsed: unknown): readonly Element[] {
  if (!Array.isArray(parsed)) return [];
  return parsed.filter(isRecord).flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
    if (name === undefined) return [];
    const content = Array.isArray(node[name]) ? node[name].filter(isRecord) : [];
    const attributes = isRecord(node[':@']) ? node[':@'] : {};
    return [
      {
        name,
        attributes: Object.fromEntries(
          Object.entries(attributes).map(([key, value]) => [key, String(value)]),
        ),
        children: elementsOf(content),
        text: content.map(({ '#text': text }) => (typeof text === 'string' ? text : '')).join(''),
      },
    ];
  });
}

function checkElement({ name, attributes, children, text }: Element): void {
  const type = types[name];
  if (type === undefined) throw new Error(`there is no element ${name}`);
  const names = Object.keys(attributes);
  for (const required of type.required) {
    if (!names.includes(required)) throw new Error(`${name} has no ${required}`);
  }
  for (const each of names) {
    if (![...type.required, ...type.optional].includes(each)) throw new Error(`${name} has ${each}`);
  }
  if (type.hasText !== true && text.trim() !== '') throw new Error(`${name} has text`);
  const order = type.children.map(([child]) => child);
  const places = children.map((child) => order.indexOf(child.name));
  if (places.some((place, n) => place === -1 || place < (places[n - 1] ?? 0))) {
    throw new Error(`${name} has ${children.map((child) => child.name).join(', ')}`);
  }
  for (const [child, most] of type.children) {
    const number = children.filter((each) => each.name === child).length;
    if (number > most) throw new Error(`${name} has ${number} ${child}`);
  }
  for (const child of children) checkElement(child);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
