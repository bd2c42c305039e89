export type { ReceivedRequest } from './verify/received-request.ts'
export type { SignatureClaim, SignatureReading, SignatureScheme, Verification } from './verify/signature-claim.ts'
export { readSignature, verifyAcs3, verifySignature, verifyTc3 } from './verify/verify-signature.ts'
