import type { ResponseMaker } from '@cloud-kubeconfig/mock-kit'
import { serveResponse } from '../http/served-response.ts'

/** Adds what Alibaba Cloud's gateway does to every answer: a trace id beside the request id, and the charset of JSON. */
export const alibabaResponse: ResponseMaker = (body, { status, headers }) => {
  const requestId = headers['x-acs-request-id']
  return serveResponse(body, {
    status,
    headers: {
      ...headers,
      ...(headers['content-type'] === 'application/json' && { 'content-type': 'application/json;charset=utf-8' }),
      ...(requestId !== undefined && { 'x-acs-trace-id': requestId.replaceAll('-', '').toLowerCase() }),
    },
  })
}
