import {
  isLookup,
  isRequestList,
  type Lookup,
  type RequestBody,
  type SettingChange,
  type SettingRequest,
} from '../../model/gitHub/settingRequest.ts'
import { shellArgument } from '../../model/shellArgument.ts'

/** The same changes as commands of GitHub's CLI for a POSIX shell, one on a line. They read ids and commits themselves. */
export function gitHubCommands(repository: string, changes: readonly SettingChange[]): readonly string[] {
  return changes.map(({ request }) => gitHubCommand(repository, request))
}

function gitHubCommand(repository: string, { method, path, body }: SettingRequest): string {
  const address = joined([`repos/${repository}`, ...path.flatMap(part => ['/', part])], repository)
  const command = `gh api --method ${method} ${address}`
  if (body === undefined) return command
  return `echo ${joined(jsonParts(body), repository)} | ${command} --input - --silent`
}

/** JSON in parts: text, and the lookups between them. */
function jsonParts(body: RequestBody): readonly (string | Lookup)[] {
  if (isLookup(body)) return body.lookup === 'oldest-commit' ? ['"', body, '"'] : [body]
  if (isRequestList(body)) return ['[', ...separated(body.map(jsonParts)), ']']
  if (typeof body !== 'object' || body === null) return [JSON.stringify(body)]
  const members = Object.entries(body).map(([name, value]) => [`${JSON.stringify(name)}:`, ...jsonParts(value)])
  return ['{', ...separated(members), '}']
}

function separated(lists: readonly (readonly (string | Lookup)[])[]): readonly (string | Lookup)[] {
  return lists.flatMap((list, index) => (index === 0 ? list : [',', ...list]))
}

/** One argument of a shell: text as it is, lookups as what their commands print. */
function joined(parts: readonly (string | number | Lookup)[], repository: string): string {
  const groups: (string | Lookup)[] = []
  for (const part of parts) {
    const last = groups.at(-1)
    if (typeof part === 'object') groups.push(part)
    else if (typeof last === 'string') groups[groups.length - 1] = `${last}${part}`
    else groups.push(String(part))
  }
  return groups
    .map(group => (typeof group === 'string' ? shellArgument(group) : `"$(${lookupCommand(group, repository)})"`))
    .join('')
}

function lookupCommand(lookup: Lookup, repository: string): string {
  switch (lookup.lookup) {
    case 'id':
      return `gh api ${shellArgument(lookup.path)} --jq .id`
    case 'ruleset':
      return `gh api ${shellArgument(`repos/${repository}/rulesets?per_page=100`)} --jq ${shellArgument(`.[] | select(.name == "${lookup.name}") | .id`)}`
    case 'oldest-commit':
      return `gh api --paginate ${shellArgument(`repos/${repository}/commits?sha=${lookup.branch}&per_page=100`)} --jq '.[-1].sha' | tail -n 1`
    default:
      return lookup satisfies never
  }
}
