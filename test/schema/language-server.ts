import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** One proposal of a completion. */
export interface Proposal {
  readonly label: string;
  readonly documentation: string;
  readonly insertText: string;
}

/** What is underlined: the first line and column count from 1. */
export interface Underlined {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A document that an editor has open. */
export interface OpenDocument {
  /** What is proposed where the cursor stands; line and column count from 1. */
  complete(line: number, column: number): Promise<readonly Proposal[]>;
  /** What is shown of the word at a place; empty where nothing is. */
  hover(line: number, column: number): Promise<string>;
  /** What is underlined once the server has looked at it. */
  underlined(): Promise<readonly Underlined[]>;
}

/** A yaml-language-server that runs, spoken to as an editor does. */
export interface LanguageServer {
  /** Opens a text as the file of a path, which need not exist. */
  open(path: string, text: string): OpenDocument;
  stop(): Promise<void>;
}

type Json = Readonly<Record<string, unknown>>;

const settings: Json = {
  yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } },
  http: {},
};

/** Starts the server of the package in a process of its own. It never fetches a schema from a network. */
export async function startLanguageServer(): Promise<LanguageServer> {
  const connection = connect();
  await connection.request('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      textDocument: {
        completion: { completionItem: { documentationFormat: ['markdown', 'plaintext'] } },
        hover: { contentFormat: ['markdown'] },
      },
      workspace: { configuration: true },
    },
  });
  connection.notify('initialized', {});
  return {
    open: (path, text) => openDocument(connection, pathToFileURL(path).href, text),
    stop: async () => {
      await connection.request('shutdown', null);
      connection.notify('exit', null);
      await connection.ended;
    },
  };
}

function openDocument(connection: Connection, uri: string, text: string): OpenDocument {
  const looked = connection.diagnosticsOf(uri);
  connection.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 1, text },
  });
  const at = (line: number, column: number): Json => ({
    textDocument: { uri },
    position: { line: line - 1, character: column - 1 },
  });
  return {
    complete: async (line, column) => {
      const result = await connection.request('textDocument/completion', at(line, column));
      return objects(objectOf(result)['items']).map((item) => ({
        label: String(item['label']),
        documentation: markupText(item['documentation']),
        insertText: String(item['insertText']),
      }));
    },
    hover: async (line, column) => {
      const result = await connection.request('textDocument/hover', at(line, column));
      return markupText(objectOf(result)['contents']);
    },
    underlined: async () =>
      objects((await looked)['diagnostics']).map(({ range, message }) => {
        const start = objectOf(objectOf(range)['start']);
        return {
          line: Number(start['line']) + 1,
          column: Number(start['character']) + 1,
          message: String(message),
        };
      }),
  };
}

interface Connection {
  request(method: string, params: Json | null): Promise<unknown>;
  notify(method: string, params: Json | null): void;
  /** The next diagnostics that are published of a document. */
  diagnosticsOf(uri: string): Promise<Json>;
  readonly ended: Promise<void>;
}

function connect(): Connection {
  const server = serverProgram();
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: 'pipe' });
  const waiting = new Map<number, (result: unknown) => void>();
  const watched = new Map<string, (params: Json) => void>();
  const send = (message: Json) => write(child, message);
  onMessages(child, (message) => {
    const { id, method, params } = message;
    if (typeof method === 'string' && id !== undefined)
      send({ id, result: answerTo(method, objectOf(params)) });
    else if (method === 'textDocument/publishDiagnostics') {
      watched.get(String(objectOf(params)['uri']))?.(objectOf(params));
    } else if (typeof id === 'number') {
      waiting.get(id)?.(message['result'] ?? null);
      waiting.delete(id);
    }
  });
  return {
    request: async (method, params) => {
      const id = nextId();
      const answer = new Promise<unknown>((resolve) => waiting.set(id, resolve));
      send({ id, method, params });
      return answer;
    },
    notify: (method, params) => send({ method, params }),
    diagnosticsOf: async (uri) => new Promise((resolve) => watched.set(uri, resolve)),
    ended: new Promise((resolve) => child.on('exit', () => resolve())),
  };
}

let lastId = 0;

function nextId(): number {
  lastId += 1;
  return lastId;
}

function serverProgram(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('yaml-language-server/package.json')), 'bin/yaml-language-server');
}

/** What the server asks its editor. */
function answerTo(method: string, params: Json): unknown {
  if (method !== 'workspace/configuration') return null;
  return objects(params['items']).map(({ section }) => settings[String(section)] ?? {});
}

function write(child: ChildProcessWithoutNullStreams, message: Json): void {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message });
  child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}

function onMessages(child: ChildProcessWithoutNullStreams, take: (message: Json) => void): void {
  let rest = Buffer.alloc(0);
  child.stdout.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = rest.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(rest.toString('latin1', 0, Math.max(head, 0)))?.[1]);
      if (head === -1 || rest.length < head + 4 + length) return;
      const message: unknown = JSON.parse(rest.toString('utf8', head + 4, head + 4 + length));
      rest = rest.subarray(head + 4 + length);
      take(objectOf(message));
    }
  });
}

function markupText(markup: unknown): string {
  if (typeof markup === 'string') return markup;
  const { value } = objectOf(markup);
  return typeof value === 'string' ? value : '';
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function objects(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(objectOf) : [];
}
