import { isObject, type Json, listAt, objectAt, requiredText, textAt } from '../document/json.ts'
import type { Located } from '../document/spec-document.ts'
import { child, childLocation } from './child.ts'
import type { ErrorContract } from './contract.ts'
import type { ApiShell } from './read-operation.ts'
import { envelopePointer, readResponse } from './read-responses.ts'

/** The whole catalogue of an operation; shared lists take the place of their references. */
export function readErrors(api: ApiShell, operation: Located): ErrorContract[] {
  const list = childLocation(operation, 'x-errors')
  return listAt(operation.value, 'x-errors')
    .flatMap((entry) => entriesOf(api, entry, list))
    .map((entry) => readError(api, entry))
}

function entriesOf(api: ApiShell, entry: Json, base: string): readonly Json[] {
  const reference = textAt(entry, '$ref')
  if (reference === undefined) return [entry]
  const [owner, name] = splitLast(new URL(reference, base).href)
  return listAt(api.document.at(owner).value, name)
}

function readError(api: ApiShell, entry: Json): ErrorContract {
  const name = requiredText(entry, 'response', JSON.stringify(entry))
  const components = api.document.at(`${api.document.location}/components`)
  const response = child(api.document, components, 'responses', name)
  if (!response) throw new Error(`x-errors ${textAt(entry, 'code')}: there is no response ${name}`)
  const status = isObject(entry) ? Number(entry['status']) : Number.NaN
  const parameter = textAt(entry, 'parameter')
  return {
    code: requiredText(entry, 'code', JSON.stringify(entry)),
    status,
    message: requiredText(entry, 'message', JSON.stringify(entry)),
    messages: objectAt(entry, 'messages') as Record<string, string>,
    retryable: isObject(entry) && entry['retryable'] === true,
    when: listAt(entry, 'when').map(String),
    ...(parameter !== undefined && { parameter }),
    headers: objectAt(entry, 'headers') as Record<string, string>,
    response: { ...readResponse(api, response, String(status)), component: name },
    envelope: readEnvelope(response),
  }
}

function readEnvelope(response: Located): ErrorContract['envelope'] {
  const optional = (key: string) => {
    const pointer = envelopePointer(response, key)
    return pointer === undefined ? {} : { [key]: pointer }
  }
  return {
    code: requiredText(response.value['x-error-envelope'], 'code', response.location),
    ...optional('message'),
    ...optional('requestId'),
    ...optional('status'),
    ...optional('languageHeader'),
  }
}

function splitLast(location: string): [owner: string, name: string] {
  const end = location.lastIndexOf('/')
  return [location.slice(0, end), decodeURIComponent(location.slice(end + 1))]
}
