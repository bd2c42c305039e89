/** A failure as the Kubernetes API writes it (meta/v1 Status). */
export interface Status {
  readonly kind: 'Status'
  readonly apiVersion: 'v1'
  readonly metadata: Readonly<Record<string, never>>
  readonly status: 'Failure'
  readonly message: string
  readonly reason: string
  readonly details?: Readonly<Record<string, string>>
  readonly code: number
}

function failure(code: number, reason: string, message: string, details?: Status['details']): Status {
  const common = { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure' } as const
  return { ...common, message, reason, ...(details && { details }), code }
}

/** No certificate, or one that does not count. */
export const unauthorized: Status = failure(401, 'Unauthorized', 'Unauthorized')

/** What was asked for, in the words of the RBAC authorizer. */
export interface Attempt {
  readonly user: string
  readonly verb: 'get' | 'list' | 'watch'
  readonly resource: string
  readonly name?: string | undefined
}

export function forbidden({ user, verb, resource, name }: Attempt): Status {
  const subject = name === undefined ? `${resource} is forbidden` : `${resource} "${name}" is forbidden`
  const scope = 'at the cluster scope'
  const message = `${subject}: User "${user}" cannot ${verb} resource "${resource}" in API group "" ${scope}`
  return failure(403, 'Forbidden', message, { ...(name !== undefined && { name }), kind: resource })
}

export function notFound(resource: string, name: string): Status {
  return failure(404, 'NotFound', `${resource} "${name}" not found`, { name, kind: resource })
}

export function badRequest(message: string): Status {
  return failure(400, 'BadRequest', message)
}

export const unknownResource: Status = failure(404, 'NotFound', 'the server could not find the requested resource', {})

export const methodNotAllowed: Status = failure(
  405,
  'MethodNotAllowed',
  'the server does not allow this method on the requested resource',
)
