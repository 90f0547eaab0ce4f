/** What a rule of ours finds, for the page of rules and for reports of findings. */
export type RuleDescription = {
  /** The violation, as one sentence. */
  readonly title: string
  /** The remedy, as an instruction. */
  readonly todo: string
  /** A resource may accept it. Absent where CloudFormation, AWS or our own tools would refuse the files. */
  readonly suppressible?: true
  /** The verb, if it is not `lint`. */
  readonly verb?: string
}

export type RuleDescriptions = Readonly<Record<string, RuleDescription>>
