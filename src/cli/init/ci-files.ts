/** A file that lets CI check each change; docs/ci.md shows the same. */
export interface CiFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** By the system that reads it. */
export const ciFiles: Readonly<Record<string, CiFile>> = {
  github: {
    path: '.github/workflows/orgctl.yml',
    text: `name: orgctl
on: pull_request
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - name: Check org.yaml
        env:
          SINCE: \${{ github.event.pull_request.base.sha }}
        run: npx --yes orgctl@0.1 check --since "$SINCE" -o github
`,
  },
  gitlab: {
    path: '.gitlab-ci.yml',
    text: `orgctl:
  image: node:22
  variables:
    ORGCTL_VERSION: '0.1'
    ORGCTL_FAIL_ON: error
    GIT_DEPTH: '0'
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - since="\${CI_MERGE_REQUEST_DIFF_BASE_SHA:-HEAD}"
    - npx --yes "orgctl@$ORGCTL_VERSION" check --since "$since" --fail-on "$ORGCTL_FAIL_ON" -o text -o gitlab=gl-code-quality-report.json -o junit=orgctl-junit.xml
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: orgctl-junit.xml
`,
  },
};
