import type { OperationContract, ParameterContract } from '../../contract/contract.ts'
import { pathValue } from './sent-value.ts'

/** A copy of a request in which one path or header parameter is another text, or is not there. */
export function writeIntoRequest(
  request: Request,
  operation: OperationContract,
  { name, in: place }: Pick<ParameterContract, 'name' | 'in'>,
  text: string | undefined,
): Request {
  if (place === 'path') {
    const url = new URL(request.url)
    const old = encodeURIComponent(pathValue(operation, name, url) ?? '')
    url.pathname = url.pathname.replace(`/${old}`, `/${encodeURIComponent(text ?? '')}`)
    return new Request(url, request)
  }
  const headers = new Headers(request.headers)
  if (text === undefined) headers.delete(name)
  else headers.set(name, text)
  return new Request(request, { headers })
}
