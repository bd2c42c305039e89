import { textAt } from '../document/json.ts'
import type { Located, SpecDocument } from '../document/spec-document.ts'
import { children, schemaAt } from './child.ts'
import type { HeaderContract, ResponseContract } from './contract.ts'
import { readContents } from './read-contents.ts'
import type { ApiShell } from './read-operation.ts'

/** The responses of an operation, by status. */
export function readResponses(api: ApiShell, operation: Located): ResponseContract[] {
  return children(api.document, operation, 'responses').map(([status, response]) => readResponse(api, response, status))
}

/** One response. */
export function readResponse(api: ApiShell, response: Located, status: string): ResponseContract {
  const component = /#\/components\/responses\/([^/]+)$/.exec(response.location)?.[1]
  return {
    status,
    contents: readContents(api.document, response, status.startsWith('2') ? api.inside2xx : undefined),
    headers: readHeaders(api.document, response),
    ...(component !== undefined && { component: decodeURIComponent(component) }),
  }
}

function readHeaders(document: SpecDocument, response: Located): HeaderContract[] {
  return children(document, response, 'headers').map(([name, header]) => {
    const schema = schemaAt(document, header)
    return {
      name: name.toLowerCase(),
      required: header.value['required'] === true,
      ...(schema && { schema }),
      isRequestId: header.value['x-request-id'] === true,
    }
  })
}

/** The request id header of a response, lower case. */
export function requestIdHeader(response: ResponseContract): string | undefined {
  return response.headers.find(({ isRequestId }) => isRequestId)?.name
}

/** Whether a status of the document (`200`, `4XX`, `default`) covers one on the wire. */
export function coversStatus(documented: string, status: number): boolean {
  if (documented === 'default') return true
  return documented.toUpperCase().replaceAll('X', '').length < 3
    ? String(status).startsWith(documented.toUpperCase().replaceAll('X', ''))
    : documented === String(status)
}

/** The name of the envelope a text is read from, where a response has one. */
export function envelopePointer(response: Located, key: string): string | undefined {
  return textAt(response.value['x-error-envelope'], key)
}
