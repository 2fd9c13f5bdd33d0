/** A workflow command as the runner of GitHub Actions understands it. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** What a line of a log is to the runner: a command in either of its two notations, or null for plain text. */
export function workflowCommand(line: string): WorkflowCommand | null {
  const trimmed = line.trimStart();
  const end = trimmed.startsWith('::') ? trimmed.indexOf('::', 2) : -1;
  if (end !== -1) return commandOf(trimmed.slice(2, end), trimmed.slice(end + 2));
  const old = /##\[([^\]]*)\](.*)/.exec(line);
  return old === null ? null : commandOf(old[1] ?? '', old[2] ?? '');
}

function commandOf(head: string, data: string): WorkflowCommand {
  const space = head.indexOf(' ');
  const name = space === -1 ? head : head.slice(0, space);
  const pairs = space === -1 ? [] : head.slice(space + 1).split(',');
  const properties = pairs.flatMap((pair) => {
    const equals = pair.indexOf('=');
    return equals === -1 ? [] : [[pair.slice(0, equals).trim(), unescaped(pair.slice(equals + 1))] as const];
  });
  return { name, properties: Object.fromEntries(properties), data: unescaped(data) };
}

function unescaped(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}
