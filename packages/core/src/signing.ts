export type { Credentials, RequestSigner, SignedRequest, SigningContext, UnsignedRequest } from './signer.ts'
export { signAcs3 } from './signing/acs3.ts'
export { signTc3 } from './signing/tc3.ts'
