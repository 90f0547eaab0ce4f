/** Why a resource could not be made, changed or deleted, in the words of its service. */
export class ResourceFailure extends Error {}
