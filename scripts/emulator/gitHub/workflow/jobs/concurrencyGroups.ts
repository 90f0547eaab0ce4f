/** https://docs.github.com/en/actions/how-tos/write-workflows/choose-when-workflows-run/control-workflow-concurrency */
const MAX_WAITING = 100

export type ConcurrencySettings = {
  readonly group: string
  readonly cancelInProgress: boolean
  readonly queue: 'single' | 'max'
}

/** A run or job that waits for its turn, or has it. */
export type GroupMember = { readonly cancel: (reason: string) => void }

type Waiting = { readonly member: GroupMember; readonly begin: () => void }
type Group = { running: GroupMember | undefined; waiting: Waiting[] }

/** The concurrency groups of a repository, shared by the runs and jobs of all its workflows. */
export type ConcurrencyGroups = {
  /** Resolves when it is the member's turn. A member that is cancelled before never gets it. */
  readonly enter: (settings: ConcurrencySettings, member: GroupMember) => Promise<void>
  readonly leave: (group: string, member: GroupMember) => void
}

export function createConcurrencyGroups(): ConcurrencyGroups {
  const groups = new Map<string, Group>()
  const groupOf = (name: string): Group => {
    // Names of groups are case-insensitive.
    const key = name.toLowerCase()
    const group = groups.get(key) ?? { running: undefined, waiting: [] }
    groups.set(key, group)
    return group
  }

  return {
    enter: ({ group: name, cancelInProgress, queue }, member) => {
      const group = groupOf(name)
      if (!group.running) {
        group.running = member
        return Promise.resolve()
      }
      const reason = `Canceling since a higher priority waiting request for '${name}' exists`
      const { promise, resolve } = Promise.withResolvers<void>()
      if (queue === 'max' && group.waiting.length >= MAX_WAITING) {
        member.cancel(`Canceling since ${MAX_WAITING} requests for '${name}' are waiting already`)
        return promise
      }
      const replaced = queue === 'max' ? [] : group.waiting
      group.waiting = [...(queue === 'max' ? group.waiting : []), { member, begin: resolve }]
      for (const other of replaced) other.member.cancel(reason)
      if (cancelInProgress) group.running.cancel(reason)
      return promise
    },
    leave: (name, member) => {
      const group = groupOf(name)
      if (group.running === member) {
        const next = group.waiting.shift()
        group.running = next?.member
        next?.begin()
      } else group.waiting = group.waiting.filter(other => other.member !== member)
    },
  }
}
