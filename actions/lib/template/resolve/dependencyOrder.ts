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
    const todo = `Remove a reference from each circle: ${circlesIn(waiting, cycle).join('; ')}.`
    throw new TemplateError(message, ['Resources', cycle[0] ?? ''], todo, 'template/circular')
  }
  return ordered
}

/** `A → B → A`: a shortest circle through each member that no earlier one contains. */
function circlesIn(waiting: ReadonlyMap<string, readonly string[]>, members: readonly string[]): readonly string[] {
  const shown = new Set<string>()
  return members.flatMap(member => {
    const circle = shown.has(member) ? undefined : circleFrom(member, waiting)
    for (const name of circle ?? []) shown.add(name)
    return circle ? [circle.join(' → ')] : []
  })
}

/** The shortest way from a name back to itself; undefined for one between two circles. */
function circleFrom(start: string, waiting: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const seen = new Set<string>()
  let paths: readonly (readonly string[])[] = [[start]]
  while (paths.length > 0) {
    const longer = paths.flatMap(path => (waiting.get(path.at(-1) ?? '') ?? []).map(next => [...path, next]))
    const circle = longer.find(path => path.at(-1) === start)
    if (circle) return circle
    paths = longer.filter(path => {
      const name = path.at(-1) ?? ''
      const isNew = !seen.has(name)
      seen.add(name)
      return isNew
    })
  }
  return undefined
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
