type DependencyOrderOptions = {
  readonly dependenciesOf: (name: string) => readonly string[]
  /** Resolves to false when it failed. */
  readonly run: (name: string) => Promise<boolean>
  /** After the first failure nothing new is started. */
  readonly stopAtFailure: boolean
}

/** Works on each name as soon as all that it depends on is done; resolves when nothing is running any more. */
export function runInDependencyOrder(
  names: readonly string[],
  { dependenciesOf, run, stopAtFailure }: DependencyOrderOptions,
): Promise<void> {
  const nameSet = new Set(names)
  const waiting = new Set(names)
  const done = new Set<string>()
  let running = 0
  let stopped = false
  return new Promise((resolve, reject) => {
    const next = () => {
      for (const name of stopped ? [] : [...waiting]) {
        if (!dependenciesOf(name).every(other => !nameSet.has(other) || done.has(other))) continue
        waiting.delete(name)
        running++
        run(name).then(succeeded => {
          running--
          if (succeeded) done.add(name)
          else stopped ||= stopAtFailure
          next()
        }, reject)
      }
      if (running === 0) resolve()
    }
    next()
  })
}

/** The same arrows the other way round: what must go before a resource can go. */
export function reverseDependencies(
  names: readonly string[],
  dependenciesOf: (name: string) => readonly string[],
): (name: string) => readonly string[] {
  return name => names.filter(other => dependenciesOf(other).includes(name))
}
