import { renderCli } from './cli.ts';
import { renderOrgYaml } from './org-yaml.ts';
import { renderQueries } from './queries.ts';
import { renderRulePages } from './rule-pages.ts';
import { renderSql } from './sql.ts';

export { compareDocs } from './compare.ts';

/** Every generated page by its path; the same code gives the same bytes. */
export async function renderDocs(): Promise<ReadonlyMap<string, string>> {
  const pages = new Map(await renderRulePages());
  pages.set('docs/cli.md', await renderCli());
  pages.set('docs/org-yaml.md', renderOrgYaml());
  pages.set('docs/queries.md', renderQueries());
  pages.set('docs/sql.md', renderSql());
  return pages;
}
