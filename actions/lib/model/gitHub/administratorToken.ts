/** The token with which an administrator changes the settings of a repository, as messages name it. */
export const ADMINISTRATOR_TOKEN =
  "a classic token with the scopes 'repo' and 'workflow' ('read:org' too for teams), or a fine-grained one for this repository with Administration: write, Contents: write, Workflows: write and Actions: read"
