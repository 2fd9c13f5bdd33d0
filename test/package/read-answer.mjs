// Runs beside an installed package: the answer is one, and the public API can be imported.
import { readFileSync } from 'node:fs';
import * as api from 'orgctl';

/** @type {{schema: string, summary: {checked: Record<string, number>}}} */
const answer = JSON.parse(readFileSync('check.json', 'utf8'));
const checked = Object.values(answer.summary.checked).reduce((sum, count) => sum + count, 0);
if (answer.schema !== 'orgctl.check/v1' || checked === 0)
  throw new Error(`no answer: ${JSON.stringify(answer)}`);
if (typeof api.openOrg !== 'function') throw new Error('the public API has no openOrg');
process.stdout.write(`${checked} entities checked, ${Object.keys(api).length} exports\n`);
