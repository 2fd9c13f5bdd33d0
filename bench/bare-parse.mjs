// What any program that reads the file with the fastest parser at hand has to pay: nothing but the parsing.
import { readFileSync } from 'node:fs';
import { parseEvents } from 'js-yaml';

parseEvents(readFileSync(process.argv[2] ?? '', 'utf8'), { maxDepth: 100 });
