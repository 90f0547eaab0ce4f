/** Stands for a value that CloudFormation knows only after it has created or updated another resource. */
export const VALUE_AFTER_DEPLOY = '(known after deploy)'
