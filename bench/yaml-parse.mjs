// The `yaml` package, merely parsing the file.
import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';

parseDocument(readFileSync(process.argv[2] ?? '', 'utf8'), {
  schema: 'failsafe',
  uniqueKeys: false,
  prettyErrors: false,
});
