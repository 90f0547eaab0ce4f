/**
 * Templates by the rule that judges them, each with a sentence about it. The rule must report exactly the lines that end
 * with the comment `# here`; without such a line, nothing.
 */
export type ControlCases = Readonly<
  Record<`control/${string}`, readonly (readonly [about: string, resources: string])[]>
>
