import { objectAt, textAt, textsAt } from '../document/json-kind.ts'
import type { ObjectNode } from '../document/source.ts'
import type { Operation } from '../model.ts'

const periods = ['second', 'minute', 'hour'] as const

/** What an operation says about itself: documentation, rate limit, permission. */
export function extrasOf({
  value,
}: ObjectNode): Pick<Operation, 'summary' | 'description' | 'deprecated' | 'tags' | 'rateLimit' | 'permission'> {
  const summary = textAt(value, 'summary')
  const description = textAt(value, 'description')
  const rateLimit = rateLimitOf(value)
  const permission = permissionOf(value)
  return {
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
    deprecated: value.deprecated === true,
    tags: textsAt(value, 'tags'),
    ...(rateLimit !== undefined && { rateLimit }),
    ...(permission !== undefined && { permission }),
  }
}

function rateLimitOf(value: ObjectNode['value']): Operation['rateLimit'] {
  const limit = objectAt(value, 'x-rate-limit')
  const per = periods.find((period) => period === limit?.per)
  const requests = limit?.requests
  if (limit === undefined || per === undefined || typeof requests !== 'number') return undefined
  const scope = textAt(limit, 'scope')
  return { requests, per, ...(scope !== undefined && { scope }) }
}

function permissionOf(value: ObjectNode['value']): Operation['permission'] {
  const permission = objectAt(value, 'x-permission')
  const action = permission === undefined ? undefined : textAt(permission, 'action')
  if (permission === undefined || action === undefined) return undefined
  const access = textAt(permission, 'access')
  const resource = textAt(permission, 'resource')
  const conditionKeys = textsAt(permission, 'conditionKeys')
  return {
    action,
    ...(access !== undefined && { access }),
    ...(resource !== undefined && { resource }),
    ...(conditionKeys.length > 0 && { conditionKeys }),
  }
}
