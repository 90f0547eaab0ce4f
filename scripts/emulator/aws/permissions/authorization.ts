/** Condition keys of a request, such as `aws:RequestTag/cost-center`. IAM compares their names without regard to case. */
export type RequestContext = Readonly<Record<string, string | readonly string[]>>

/** One action of one call, as IAM evaluates it. */
export type AuthorizationRequest = {
  /** `rds:CreateDBInstance` */
  readonly action: string
  /** The ARN of every resource that the action concerns; each must be allowed. `*` alone if the action has no resource type. */
  readonly resources: readonly string[]
  readonly context: RequestContext
}

/** The identity that makes a call. */
export type Principal =
  /** The account's administrator: may do everything. */
  | { readonly kind: 'user'; readonly arn: string }
  /** A session of a role; `arn` is `arn:aws:sts::<account>:assumed-role/<role>/<session>`. */
  | {
      readonly kind: 'role'
      readonly arn: string
      readonly roleArn: string
      /** Policies that were given when the role was assumed: they limit the session. */
      readonly sessionPolicies: readonly string[]
    }

/** IAM's decisions in the emulated account, from the roles and policies that its stacks have created. */
export type Permissions = {
  /** AWS's message, `User: … is not authorized to perform: … on resource: … because …`; undefined if the call is allowed. */
  readonly refusalOf: (principal: Principal, request: AuthorizationRequest) => string | undefined
  /** The same for the trust policy of a role that an identity provider's token or a service wants to assume. */
  readonly trustRefusalOf: (roleArn: string, request: TrustRequest) => string | undefined
}

/** A request to assume a role. */
export type TrustRequest =
  /** `claims` are those of the token; `providerArn` is the provider of the account with the token's issuer. */
  | { readonly kind: 'web-identity'; readonly providerArn: string; readonly claims: RequestContext }
  /** `cloudformation.amazonaws.com` */
  | { readonly kind: 'service'; readonly service: string; readonly context: RequestContext }
  | { readonly kind: 'principal'; readonly principal: Principal; readonly context: RequestContext }
