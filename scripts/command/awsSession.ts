/** What the person's shell says about AWS beyond credentials. */
export const awsSession: { readonly sessionRegion: string | undefined } = {
  sessionRegion: process.env.AWS_REGION || process.env.AWS_DEFAULT_REGION || undefined,
}
