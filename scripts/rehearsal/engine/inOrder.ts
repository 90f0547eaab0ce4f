type Order = {
  readonly dependenciesOf: (name: string) => readonly string[]
  /** Resolves to false when it failed. */
  readonly work: (name: string) => Promise<boolean>
  /** After the first failure nothing new is started. */
  readonly stopsAtFailure: boolean
}

/** Works on each name as soon as all that it depends on is done; resolves when nothing is running any more. */
export function inOrder(names: readonly string[], { dependenciesOf, work, stopsAtFailure }: Order): Promise<void> {
  const all = new Set(names)
  const waiting = new Set(names)
  const done = new Set<string>()
  let running = 0
  let stopped = false
  return new Promise((resolve, reject) => {
    const next = () => {
      for (const name of stopped ? [] : [...waiting]) {
        if (!dependenciesOf(name).every(other => !all.has(other) || done.has(other))) continue
        waiting.delete(name)
        running++
        work(name).then(succeeded => {
          running--
          if (succeeded) done.add(name)
          else stopped ||= stopsAtFailure
          next()
        }, reject)
      }
      if (running === 0) resolve()
    }
    next()
  })
}

/** The same arrows the other way round: what must go before a resource can go. */
export function dependentsIn(
  names: readonly string[],
  dependenciesOf: (name: string) => readonly string[],
): (name: string) => readonly string[] {
  return name => names.filter(other => dependenciesOf(other).includes(name))
}
