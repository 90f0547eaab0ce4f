/** Stands for a value that CloudFormation knows only after it has created or updated another resource. */
export const KNOWN_AFTER_DEPLOY = '(known after deploy)'
