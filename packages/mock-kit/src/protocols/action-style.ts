import type { ApiMockDescriptor, OperationMockDescriptor } from '../descriptor.ts'

/**
 * Is the operation one of many behind one path of a vendor's gateway, told apart by a header? The vendors' older clients
 * name the same action in a parameter, and call it with `GET` where the document says `POST`.
 */
export function isActionStyle(
  { signature }: Pick<ApiMockDescriptor, 'signature'>,
  { sharedPath, action, method }: OperationMockDescriptor,
): boolean {
  return signature !== undefined && sharedPath === true && action?.in === 'header' && method === 'POST'
}
