import { scenarioWords } from '../../src/cli/commands/schema.ts';
import { orgSchema } from '../../src/render/schema/org-schema.ts';
import { scenarioSchema } from '../../src/render/schema/scenario-schema.ts';
import { builtInRules } from '../../src/rules/all.ts';
import { ownRuleFields } from '../../src/rules/own/own-rule-fields.ts';
import { profiles } from '../../src/rules/profiles/all.ts';
import { renderCli } from './cli.ts';
import { renderOperations } from './operations.ts';
import { renderOrgYaml } from './org-yaml.ts';
import { renderQueries } from './queries.ts';
import { renderRulePages } from './rule-pages.ts';
import { renderSql } from './sql.ts';
import { renderTerms } from './terms.ts';

export { compareDocs } from './compare.ts';

const orgSchemaPath = 'schemas/org-v1.schema.json';
const scenarioSchemaPath = 'schemas/scenario-v1.schema.json';

/** What `orgctl schema` prints, for whoever has the package and not the program at hand. */
export const schemaPaths: readonly string[] = [orgSchemaPath, scenarioSchemaPath];

/** Every generated page by its path; the same code gives the same bytes. */
export async function renderDocs(): Promise<ReadonlyMap<string, string>> {
  const pages = new Map(await renderRulePages());
  pages.set('docs/cli.md', await renderCli());
  pages.set('docs/operations.md', renderOperations());
  pages.set('docs/org-yaml.md', renderOrgYaml());
  pages.set('docs/queries.md', renderQueries());
  pages.set('docs/sql.md', renderSql());
  pages.set('docs/terms.md', renderTerms());
  pages.set(
    orgSchemaPath,
    orgSchema({
      draft: '2020-12',
      isIncluded: false,
      choices: null,
      rules: builtInRules,
      profiles,
      ownRuleFields,
    }),
  );
  pages.set(scenarioSchemaPath, scenarioSchema({ draft: '2020-12', ...scenarioWords }));
  return pages;
}
