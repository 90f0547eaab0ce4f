import { TemplateError } from '../parse/templateError.ts'

/** The names, each after its dependencies. Throws a TemplateError that names the members of a cycle. */
export function dependencyOrder(
  names: readonly string[],
  dependenciesOf: (name: string) => readonly string[],
): readonly string[] {
  const known = new Set(names)
  const waiting = new Map(names.map(name => [name, dependenciesOf(name).filter(other => known.has(other))]))
  const ordered: string[] = []
  const done = new Set<string>()
  for (let progress = true; progress; ) {
    progress = false
    for (const [name, dependencies] of waiting) {
      if (!dependencies.every(other => done.has(other))) continue
      ordered.push(name)
      done.add(name)
      waiting.delete(name)
      progress = true
    }
  }
  if (waiting.size > 0) {
    const cycle = cycleIn(waiting)
    const message = `Circular dependency between resources: [${cycle.join(', ')}]`
    throw new TemplateError(message, ['Resources', cycle[0] ?? ''], undefined, 'template/circular')
  }
  return ordered
}

/** The waiting names without those that only depend on the cycle. */
function cycleIn(waiting: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const cycle = new Map(waiting)
  for (let progress = true; progress; ) {
    progress = false
    for (const name of cycle.keys()) {
      if ([...cycle.values()].some(dependencies => dependencies.includes(name))) continue
      cycle.delete(name)
      progress = true
    }
  }
  return [...cycle.keys()]
}
