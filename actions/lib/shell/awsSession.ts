/** The settings of the caller's AWS session, credentials apart. */
export type AwsSession = { readonly sessionRegion: string | undefined }

export function awsSessionOf(variables: NodeJS.ProcessEnv): AwsSession {
  return { sessionRegion: variables.AWS_REGION || variables.AWS_DEFAULT_REGION || undefined }
}
