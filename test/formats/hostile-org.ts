/** Names that would end a string, a line, a cell, a tag or a section, start a command, or have no place in a format at all. */
export const hostileNames = [
  'quote"and\'quote',
  '::error::injected',
  '%0A::error::injected',
  'line\n::set-output name=a::b',
  '##[error]injected',
  'a,b:c=d',
  ']]><failure/>',
  '<script>alert(1)</script>',
  '| cell | `code` |',
  '[click](https://evil.example)',
  '{0} and {{1}}',
  '@everyone #1 ![](x)',
  '🎵 🧑‍🎤 tune',
  'bell\u0007 esc\u001b[31m',
  'turned \u202e around',
  'no character \uFFFE',
  '</details>',
];

/** An organisation in which every such name is an id, a mission, an owner and a reason of a waiver; an astral line, too. */
export const hostileOrg = `version: 1
org: {name: Hostile, mission: ${quoted(hostileNames.join(' '))}}
squads:
  search: {mission: "🎵🎵🎵", missoin: typo}
${lines((name) => `  ${name}: {mission: ${name}, members: [${name}]}`)}
components:
  radio: {}
${lines((name, n) => `  component-${n}: {owner: ${name}, tier: ${name}, docs: ${name}}`)}
waivers:
  - {rule: component-has-owner, on: component:radio, until: 2026-12-31, reason: ${quoted(hostileNames.join(' '))}}
`;

function lines(line: (name: string, n: number) => string): string {
  return hostileNames.map((name, n) => line(quoted(name), n)).join('\n');
}

/** A text as YAML, which takes some characters only escaped. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What neither a terminal nor a browser may get raw. */
export const unsafe =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
