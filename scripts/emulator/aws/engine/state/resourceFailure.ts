/** A resource could not be created, updated or deleted; the message is its service's. */
export class ResourceFailure extends Error {}
