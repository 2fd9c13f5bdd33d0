/** What `-o FORMAT` may be; not every command has all of them. */
export const formatDocs = [
  { name: 'text', doc: 'for people: coloured and fitted on a terminal, plain and uncut in a pipe' },
  { name: 'json', doc: 'for programs: as the schemas in the folder schemas say; --json is the same' },
  { name: 'csv', doc: 'for spreadsheets: RFC 4180, and no cell is ever run as a formula' },
  { name: 'md', doc: 'for wikis and pull requests: pages and tables in Markdown' },
  { name: 'github', doc: 'for GitHub Actions: annotations, and the whole in the summary of the step' },
  { name: 'gitlab', doc: 'for GitLab: a report of code quality, in JSON' },
  { name: 'sarif', doc: 'for code scanning and viewers: SARIF 2.1.0, what is waived included' },
  { name: 'junit', doc: 'for whatever shows tests: XML in which each rule is one' },
  { name: 'mermaid', doc: 'for drawings: what Markdown viewers show as a diagram' },
] as const;
